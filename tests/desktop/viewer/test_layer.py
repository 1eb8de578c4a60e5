"""Evidence as a picture."""

from core.imaging.colour import FOR
from core.inference.attention import attend
from core.inference.classifier import classify
from desktop.viewer.layer import evidence_layer


def test_the_layer_is_small_transparent_at_nothing_and_orange_for_pneumonia(model, radiograph):
    film = radiograph()
    attention = attend(model, classify(model, film, force=True))
    attention.cells.flags.writeable = True
    attention.cells[:] = 0
    attention.cells[0, 0] = model.card.evidence_scale
    image = evidence_layer(attention).image
    assert (image.width(), image.height()) == (400, 300)
    assert image.pixelColor(399, 299).alpha() <= 2
    corner = image.pixelColor(2, 2)
    assert corner.alpha() > 250
    assert abs(corner.red() - FOR[0]) <= 3
    assert abs(corner.green() - FOR[1]) <= 3
