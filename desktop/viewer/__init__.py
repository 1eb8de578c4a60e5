"""Films on screen: two linked panes, original and evidence."""
