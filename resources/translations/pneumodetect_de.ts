<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>PneumoDetect</name>
    <message>
        <source>&amp;About PneumoDetect</source>
        <translation>Übe&amp;r PneumoDetect</translation>
    </message>
    <message>
        <source>&amp;Close film</source>
        <translation>Aufnahme &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Consolidation</source>
        <translation>&amp;Konsolidierung</translation>
    </message>
    <message>
        <source>&amp;Edit a case set…</source>
        <translation>Fallsammlung bearbei&amp;ten…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Hyperinflation</source>
        <translation>Ü&amp;berblähung</translation>
    </message>
    <message>
        <source>&amp;Interstitial pattern</source>
        <translation>&amp;Interstitielles Muster</translation>
    </message>
    <message>
        <source>&amp;Link zoom and brightness</source>
        <translation>Zoom und Helligkeit &amp;koppeln</translation>
    </message>
    <message>
        <source>&amp;New case set…</source>
        <translation>&amp;Neue Fallsammlung…</translation>
    </message>
    <message>
        <source>&amp;Next film</source>
        <translation>&amp;Nächste Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Open films…</source>
        <translation>Aufnahmen &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Previous film</source>
        <translation>&amp;Vorherige Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Beri&amp;cht…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>&amp;Start or resume a reading…</source>
        <translation>&amp;Befundung beginnen oder fortsetzen…</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Unterricht</translation>
    </message>
    <message>
        <source>(analysed anyway)</source>
        <translation>(trotzdem analysiert)</translation>
    </message>
    <message>
        <source>(calibrated)</source>
        <translation>(kalibriert)</translation>
    </message>
    <message>
        <source>, after the time was up</source>
        <translation>, nach Ablauf der Zeit</translation>
    </message>
    <message>
        <source>, sigmoid</source>
        <translation>, sigmoid</translation>
    </message>
    <message>
        <source>, {count} marked</source>
        <translation>, {count} markiert</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 bis 100</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>1 − specificity</source>
        <translation>1 − Spezifität</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95&#xa0;%-Intervall</translation>
    </message>
    <message>
        <source>A negative answer does not rule pneumonia out. Read the film, and look again if the child stays ill.</source>
        <translation>Eine negative Antwort schließt eine Pneumonie nicht aus. Befunden Sie die Aufnahme selbst, und sehen Sie erneut nach, wenn das Kind krank bleibt.</translation>
    </message>
    <message>
        <source>A synthetic film, to learn the program with and not the disease: it is a random mixture of the looks of many films of its class, so no single shadow in it means anything. Mixtures of normal films have dark lungs, sharp vessels and clear heart edges.</source>
        <translation>Eine synthetische Aufnahme, um das Programm kennenzulernen und nicht die Krankheit: Sie ist eine zufällige Mischung aus dem Aussehen vieler Aufnahmen ihrer Klasse, daher bedeutet kein einzelner Schatten in ihr etwas. Mischungen normaler Aufnahmen haben dunkle Lungen, scharfe Gefäße und klare Herzränder.</translation>
    </message>
    <message>
        <source>A synthetic film, to learn the program with and not the disease: it is a random mixture of the looks of many films of its class, so no single shadow in it means anything. Mixtures of pneumonia films are hazier: vessels and the heart&apos;s edges fade.</source>
        <translation>Eine synthetische Aufnahme, um das Programm kennenzulernen und nicht die Krankheit: Sie ist eine zufällige Mischung aus dem Aussehen vieler Aufnahmen ihrer Klasse, daher bedeutet kein einzelner Schatten in ihr etwas. Mischungen von Aufnahmen mit Pneumonie sind trüber: Gefäße und Herzränder verschwimmen.</translation>
    </message>
    <message>
        <source>AP film: the heart looks larger than on a PA film.</source>
        <translation>AP-Aufnahme: Das Herz erscheint größer als auf einer PA-Aufnahme.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>AUC aided</source>
        <translation>AUC mit Hilfe</translation>
    </message>
    <message>
        <source>AUC aided less unaided: {value:+.2f} ({low:+.2f} to {high:+.2f}).</source>
        <translation>AUC mit Hilfe minus ohne Hilfe: {value:+.2f} ({low:+.2f} bis {high:+.2f}).</translation>
    </message>
    <message>
        <source>AUC unaided</source>
        <translation>AUC ohne Hilfe</translation>
    </message>
    <message>
        <source>AUC with 95 % intervals</source>
        <translation>AUC mit 95&#xa0;%-Intervallen</translation>
    </message>
    <message>
        <source>AUC {value:.3f} (95 % CI {low:.3f} to {high:.3f}, n = {n})</source>
        <translation>AUC {value:.3f} (95&#xa0;%-KI {low:.3f} bis {high:.3f}, n = {n})</translation>
    </message>
    <message>
        <source>AUC, interval over films (DeLong)</source>
        <translation>AUC, Intervall über Aufnahmen (DeLong)</translation>
    </message>
    <message>
        <source>AUC, interval over patients</source>
        <translation>AUC, Intervall über Patienten</translation>
    </message>
    <message>
        <source>AUC, {first} less {second}</source>
        <translation>AUC, {first} minus {second}</translation>
    </message>
    <message>
        <source>About PneumoDetect</source>
        <translation>Über PneumoDetect</translation>
    </message>
    <message>
        <source>About this &amp;model…</source>
        <translation>Über dieses &amp;Modell…</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Add films</source>
        <translation>Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Add films. Names and headers are taken out; what is burnt into the picture stays.</source>
        <translation>Fügen Sie Aufnahmen hinzu. Namen und Kopfdaten werden entfernt; was ins Bild eingebrannt ist, bleibt.</translation>
    </message>
    <message>
        <source>Add readings</source>
        <translation>Befundungen hinzufügen</translation>
    </message>
    <message>
        <source>Add the files that your learners handed in, or the folder or stick where they are. Copies and later readings of the same learner are recognised.</source>
        <translation>Fügen Sie die Dateien hinzu, die Ihre Lernenden abgegeben haben, oder den Ordner oder Stick, auf dem sie liegen. Kopien und spätere Befundungen derselben Person werden erkannt.</translation>
    </message>
    <message>
        <source>After every commitment</source>
        <translation>Nach jeder Festlegung</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Agreement with the program</source>
        <translation>Übereinstimmung mit dem Programm</translation>
    </message>
    <message>
        <source>Agreement with truth (kappa)</source>
        <translation>Übereinstimmung mit der Wahrheit (Kappa)</translation>
    </message>
    <message>
        <source>Aided</source>
        <translation>Mit Hilfe</translation>
    </message>
    <message>
        <source>Air &amp;bronchogram</source>
        <translation>Pn&amp;eumobronchogramm</translation>
    </message>
    <message>
        <source>Air bronchogram</source>
        <translation>Pneumobronchogramm</translation>
    </message>
    <message>
        <source>All cases are read. Your file is complete; hand it to your trainer: {file}</source>
        <translation>Alle Fälle sind befundet. Ihre Datei ist vollständig; geben Sie sie bei der Lehrperson ab: {file}</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Analyse the radiograph again with the model that is loaded now.</source>
        <translation>Analysieren Sie die Aufnahme erneut mit dem Modell, das jetzt geladen ist.</translation>
    </message>
    <message>
        <source>Analysed</source>
        <translation>Analysiert</translation>
    </message>
    <message>
        <source>Analysing…</source>
        <translation>Wird analysiert…</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Another patient ID: not the same patient</source>
        <translation>Andere Patienten-ID: nicht derselbe Patient</translation>
    </message>
    <message>
        <source>Area {area}</source>
        <translation>Fläche {area}</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Ask the learner for the original file.</source>
        <translation>Bitten Sie die lernende Person um die ursprüngliche Datei.</translation>
    </message>
    <message>
        <source>At least one interval is wide: the cases are too few to rank learners.</source>
        <translation>Mindestens ein Intervall ist breit: Für eine Rangfolge der Lernenden sind es zu wenige Fälle.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic for what is visible</source>
        <translation>Automatisch für das Sichtbare</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Mittlere Präzision</translation>
    </message>
    <message>
        <source>Better / worse</source>
        <translation>Besser / schlechter</translation>
    </message>
    <message>
        <source>Body part</source>
        <translation>Körperregion</translation>
    </message>
    <message>
        <source>Bones and mediastinum</source>
        <translation>Knochen und Mediastinum</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Both lungs clear. No consolidation, other infiltrate or pleural effusion.
Heart and mediastinum of usual size and shape. Bones unremarkable.</source>
        <translation>Beide Lungen frei. Keine Konsolidierung, kein anderes Infiltrat, kein Pleuraerguss.
Herz und Mediastinum von üblicher Größe und Form. Skelett unauffällig.</translation>
    </message>
    <message>
        <source>Brackets hold 95 % intervals.</source>
        <translation>In Klammern stehen 95&#xa0;%-Intervalle.</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Brier score of the ratings</source>
        <translation>Brier-Score der Einschätzungen</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Helligkeit und Kontrast</translation>
    </message>
    <message>
        <source>By the tool in hand: move the film, change it, lead the pointer</source>
        <translation>Mit dem gewählten Werkzeug: Aufnahme verschieben, verändern, Zeiger führen</translation>
    </message>
    <message>
        <source>C {centre}  W {width}</source>
        <translation>FZ {centre}  FB {width}</translation>
    </message>
    <message>
        <source>CTR</source>
        <translation>HTQ</translation>
    </message>
    <message>
        <source>CTR {ratio:.2f}</source>
        <translation>HTQ {ratio:.2f}</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>Calibration error (ECE)</source>
        <translation>Kalibrierungsfehler (ECE)</translation>
    </message>
    <message>
        <source>Calibration of the ratings</source>
        <translation>Kalibrierung der Einschätzungen</translation>
    </message>
    <message>
        <source>Called wrong, unaided</source>
        <translation>Ohne Hilfe falsch</translation>
    </message>
    <message>
        <source>Cannot listen on {address}, port {port}: {reason}.</source>
        <translation>Unter {address}, Port {port}, kann nicht gehorcht werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot read {file}: {reason}.</source>
        <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot use the model in {folder}: {reason}.</source>
        <translation>Das Modell in {folder} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot use the token in {file}: {reason}.</source>
        <translation>Das Token in {file} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot use {file}: {reason}.</source>
        <translation>{file} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>Cannot use {where}: {reason}.</source>
        <translation>Nicht verwendbar: {where}. {reason}.</translation>
    </message>
    <message>
        <source>Cannot write {file}: {reason}.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Herz-Thorax-Quotient</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio: drag across the heart, then the inner thorax</source>
        <translation>Herz-Thorax-Quotient: über das Herz ziehen, dann über den inneren Thorax</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Case set</source>
        <translation>Fallsammlung</translation>
    </message>
    <message>
        <source>Case set: {title}. Read from {day}.</source>
        <translation>Fallsammlung: {title}. Befundet ab {day}.</translation>
    </message>
    <message>
        <source>Case sets</source>
        <translation>Fallsammlungen</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Fall {number}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Certainly</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Certainly not</source>
        <translation>Sicher nicht</translation>
    </message>
    <message>
        <source>Changed for the better: {cases}.</source>
        <translation>Zum Besseren geändert: {cases}.</translation>
    </message>
    <message>
        <source>Changed for the worse: {cases}.</source>
        <translation>Zum Schlechteren geändert: {cases}.</translation>
    </message>
    <message>
        <source>Check the folder and its labels with `python -m core prepare`.</source>
        <translation>Prüfen Sie den Ordner und seine Klassen mit `python -m core prepare`.</translation>
    </message>
    <message>
        <source>Chest radiograph report</source>
        <translation>Bericht zur Thorax-Röntgenaufnahme</translation>
    </message>
    <message>
        <source>Chest radiographs</source>
        <translation>Thorax-Röntgenaufnahmen</translation>
    </message>
    <message>
        <source>Children aged 1 to 5 only: the model has seen nobody else. On films of adults its answers mean nothing, and it was never tried on infants or on older children.</source>
        <translation>Nur Kinder von 1 bis 5 Jahren: Das Modell hat niemand anderen gesehen. Auf Aufnahmen Erwachsener bedeuten seine Antworten nichts, und an Säuglingen oder älteren Kindern wurde es nie erprobt.</translation>
    </message>
    <message>
        <source>Choose a case set</source>
        <translation>Fallsammlung wählen</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Choose another one with --port, or end the program that has it.</source>
        <translation>Wählen Sie mit --port einen anderen, oder beenden Sie das Programm, das ihn belegt.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Class, aided</source>
        <translation>Kurs, mit Hilfe</translation>
    </message>
    <message>
        <source>Class, unaided</source>
        <translation>Kurs, ohne Hilfe</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Compare &amp;with another film…</source>
        <translation>&amp;Mit anderer Aufnahme vergleichen…</translation>
    </message>
    <message>
        <source>Confidence {confidence}</source>
        <translation>Sicherheit {confidence}</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Konsolidierung</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>De-identified</source>
        <translation>De-identifiziert</translation>
    </message>
    <message>
        <source>De-identified, but for letters in the picture itself: look whether they name the patient.</source>
        <translation>De-identifiziert, außer Schrift im Bild selbst: Sehen Sie nach, ob sie den Patienten nennt.</translation>
    </message>
    <message>
        <source>Deeper than this program looks.</source>
        <translation>Tiefer, als dieses Programm hineinsieht.</translation>
    </message>
    <message>
        <source>Dense opacity of [lobe or segment], with air bronchogram [yes/no].
Pleural effusion: [none/left/right].
Heart and mediastinum: [usual/displaced].</source>
        <translation>Dichte Verschattung von [Lappen oder Segment], mit Pneumobronchogramm [ja/nein].
Pleuraerguss: [keiner/links/rechts].
Herz und Mediastinum: [üblich/verlagert].</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Difference between the sets</source>
        <translation>Unterschied zwischen den Datensätzen</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Das Speicherkontingent ist erschöpft</translation>
    </message>
    <message>
        <source>Drag along one arm to the vertex, then click the other arm&apos;s end</source>
        <translation>Einen Schenkel entlang zum Scheitel ziehen, dann auf das Ende des anderen klicken</translation>
    </message>
    <message>
        <source>Drag along something whose length you know</source>
        <translation>Etwas entlang ziehen, dessen Länge Sie kennen</translation>
    </message>
    <message>
        <source>Drag from one end to the other</source>
        <translation>Von einem Ende zum anderen ziehen</translation>
    </message>
    <message>
        <source>Drag right for less contrast, up for more brightness</source>
        <translation>Nach rechts ziehen: weniger Kontrast; nach oben: heller</translation>
    </message>
    <message>
        <source>Drag the film; marks can be picked up with it</source>
        <translation>Die Aufnahme verschieben; auch Markierungen lassen sich so greifen</translation>
    </message>
    <message>
        <source>Drag up to come closer</source>
        <translation>Nach oben ziehen, um näher heranzugehen</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>En&amp;d the comparison</source>
        <translation>Vergleich beend&amp;en</translation>
    </message>
    <message>
        <source>End-point consolidation of [lobe or segment]; fits pneumonia.</source>
        <translation>Endpunkt-Konsolidierung von [Lappen oder Segment]; passt zu einer Pneumonie.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidenz</translation>
    </message>
    <message>
        <source>Evidence for pneumonia (orange) or against it (blue), log-odds per cell</source>
        <translation>Evidenz für (orange) oder gegen (blau) eine Pneumonie, Log-Odds je Zelle</translation>
    </message>
    <message>
        <source>Evidence map</source>
        <translation>Evidenzkarte</translation>
    </message>
    <message>
        <source>Evidence map, tested</source>
        <translation>Evidenzkarte, geprüft</translation>
    </message>
    <message>
        <source>Export ta&amp;ble of the list…</source>
        <translation>Tabelle der &amp;Liste exportieren…</translation>
    </message>
    <message>
        <source>Export the film again as uncompressed DICOM (Explicit VR Little Endian) or PNG.</source>
        <translation>Exportieren Sie die Aufnahme erneut als unkomprimiertes DICOM (Explicit VR Little Endian) oder PNG.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File &amp;information and tags…</source>
        <translation>Datei&amp;informationen und Tags…</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Film of a lying patient: the heart looks larger than on an upright PA film.</source>
        <translation>Aufnahme im Liegen: Das Herz erscheint größer als auf einer PA-Aufnahme im Stehen.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Findings (reader)</source>
        <translation>Befund (befundende Person)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Five answers</source>
        <translation>Fünf Antworten</translation>
    </message>
    <message>
        <source>Followed wrong AI</source>
        <translation>Falscher KI gefolgt</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Forced analysis</source>
        <translation>Erzwungene Analyse</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Free some memory, or ask for fewer of them with --workers.</source>
        <translation>Schaffen Sie freien Arbeitsspeicher, oder verlangen Sie mit --workers weniger davon.</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Ganzer Wertebereich</translation>
    </message>
    <message>
        <source>Get the file again from who made it, or make the set anew.</source>
        <translation>Holen Sie die Datei noch einmal bei der Person, die sie erstellt hat, oder erstellen Sie die Sammlung neu.</translation>
    </message>
    <message>
        <source>Give --out another name, or go on with the same model, operating point and --force.</source>
        <translation>Geben Sie --out einen anderen Namen, oder machen Sie mit demselben Modell, Arbeitspunkt und --force weiter.</translation>
    </message>
    <message>
        <source>Go on with it by --resume, or give --out another name.</source>
        <translation>Machen Sie mit --resume daran weiter, oder geben Sie --out einen anderen Namen.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Guard against unsuitable pictures</source>
        <translation>Eingangsprüfung gegen ungeeignete Bilder</translation>
    </message>
    <message>
        <source>Hardest cases</source>
        <translation>Schwierigste Fälle</translation>
    </message>
    <message>
        <source>Have a radiologist read this film soon, together with the clinical picture.</source>
        <translation>Lassen Sie diese Aufnahme bald radiologisch befunden, zusammen mit dem klinischen Bild.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Heart {width}</source>
        <translation>Herz {width}</translation>
    </message>
    <message>
        <source>Helps to find pneumonia on chest radiographs of children aged 1 to 5. Everything is computed on this computer; no film ever leaves it.</source>
        <translation>Hilft, Pneumonien auf Thorax-Röntgenaufnahmen von Kindern im Alter von 1 bis 5 Jahren zu finden. Alles wird auf diesem Computer berechnet; keine Aufnahme verlässt ihn.</translation>
    </message>
    <message>
        <source>Hide the evidence while held</source>
        <translation>Evidenz ausblenden, solange gedrückt</translation>
    </message>
    <message>
        <source>High</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>Hold to see what is under the cursor enlarged</source>
        <translation>Gedrückt halten, um zu vergrößern, was unter dem Mauszeiger liegt</translation>
    </message>
    <message>
        <source>Hyperinflation</source>
        <translation>Überblähung</translation>
    </message>
    <message>
        <source>Impression (reader)</source>
        <translation>Beurteilung (befundende Person)</translation>
    </message>
    <message>
        <source>Indeterminate: needs a reader</source>
        <translation>Unbestimmt: muss befundet werden</translation>
    </message>
    <message>
        <source>Indication</source>
        <translation>Fragestellung</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;pneumodetect[{extra}]&apos;</source>
        <translation>Installieren Sie ihn mit: pip install &apos;pneumodetect[{extra}]&apos;</translation>
    </message>
    <message>
        <source>Install the program again, or choose another model folder.</source>
        <translation>Installieren Sie das Programm neu, oder wählen Sie einen anderen Modellordner.</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Interstitial pattern</source>
        <translation>Interstitielles Muster</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertiert</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>It does not look like a chest radiograph.</source>
        <translation>Das Bild sieht nicht wie eine Thorax-Röntgenaufnahme aus.</translation>
    </message>
    <message>
        <source>It is not in this bundle: run the program from its source for that.</source>
        <translation>Er ist in diesem Paket nicht enthalten: Führen Sie das Programm dafür aus dem Quelltext aus.</translation>
    </message>
    <message>
        <source>It looks like a lateral view; the model knows frontal views only.</source>
        <translation>Das Bild sieht wie eine seitliche Aufnahme aus; das Modell kennt nur frontale.</translation>
    </message>
    <message>
        <source>It looks like a negative, with dark bones; invert it and analyse it again.</source>
        <translation>Das Bild sieht wie ein Negativ mit dunklen Knochen aus; invertieren Sie es, und analysieren Sie es erneut.</translation>
    </message>
    <message>
        <source>It seems to show several pictures, or a page or screen; open the one film alone.</source>
        <translation>Das Bild scheint mehrere Bilder zu zeigen oder eine Seite oder einen Bildschirm; öffnen Sie die eine Aufnahme allein.</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or lies on a medium that is not connected now. Open it from where it is.</source>
        <translation>Die Datei wurde verschoben, umbenannt oder gelöscht, oder sie liegt auf einem Datenträger, der gerade nicht verbunden ist. Öffnen Sie sie dort, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>Item {place}</source>
        <translation>Element {place}</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Lateral film: a cardiothoracic ratio means nothing here.</source>
        <translation>Seitliche Aufnahme: Ein Herz-Thorax-Quotient bedeutet hier nichts.</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernende/r</translation>
    </message>
    <message>
        <source>Learner: {who}</source>
        <translation>Lernende/r: {who}</translation>
    </message>
    <message>
        <source>Left out: {files}.</source>
        <translation>Ausgelassen: {files}.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Lengths are measured at the detector. In the patient they are shorter, by a magnification that the file does not tell.</source>
        <translation>Längen sind am Detektor gemessen. Im Patienten sind sie kürzer, um eine Vergrößerung, die die Datei nicht nennt.</translation>
    </message>
    <message>
        <source>Lengths rest on a calibration by hand: they hold at the depth of what was calibrated on.</source>
        <translation>Längen beruhen auf einer Kalibrierung von Hand: Sie gelten in der Tiefe dessen, woran kalibriert wurde.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Look at the film. Mark a region if you see one (T, O or Ctrl+M). Choose a rating by its number, then Enter: it is locked then.</source>
        <translation>Sehen Sie sich die Aufnahme an. Markieren Sie eine Region, wenn Sie eine sehen (T, O oder Strg+M). Wählen Sie eine Einschätzung mit ihrer Zahl, dann die Eingabetaste: Damit ist sie gesperrt.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>Lungs</source>
        <translation>Lungen</translation>
    </message>
    <message>
        <source>MIRRORED</source>
        <translation>GESPIEGELT</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Make one, for instance with: python -c &apos;import secrets; print(secrets.token_hex())&apos;</source>
        <translation>Erstellen Sie eine, zum Beispiel mit: python -c &apos;import secrets; print(secrets.token_hex())&apos;</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Mean {mean}, SD {deviation}</source>
        <translation>Mittel {mean}, SD {deviation}</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Measured by the reader on the original</source>
        <translation>Von der befundenden Person am Original gemessen</translation>
    </message>
    <message>
        <source>Measured on {name}</source>
        <translation>Gemessen an: {name}</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>Move the film</source>
        <translation>Aufnahme verschieben</translation>
    </message>
    <message>
        <source>Move: down</source>
        <translation>Verschieben: nach unten</translation>
    </message>
    <message>
        <source>Move: left</source>
        <translation>Verschieben: nach links</translation>
    </message>
    <message>
        <source>Move: right</source>
        <translation>Verschieben: nach rechts</translation>
    </message>
    <message>
        <source>Move: up</source>
        <translation>Verschieben: nach oben</translation>
    </message>
    <message>
        <source>NOT MET</source>
        <translation>NICHT ERREICHT</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>NPW</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Names in the file may be wrong: its character set is unknown or not kept to.</source>
        <translation>Namen in der Datei können falsch sein: Ihr Zeichensatz ist unbekannt oder nicht eingehalten.</translation>
    </message>
    <message>
        <source>Ne&amp;xt picture in the file</source>
        <translation>Nächs&amp;tes Bild der Datei</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Never for diagnosis, and never to decide on treatment. It was not measured in clinical use.</source>
        <translation>Niemals zur Diagnose und niemals, um über eine Behandlung zu entscheiden. Im klinischen Gebrauch wurde es nicht gemessen.</translation>
    </message>
    <message>
        <source>New case set from the &amp;open films…</source>
        <translation>Neue Fallsammlung aus den &amp;offenen Aufnahmen…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No case was read with the program&apos;s answer.</source>
        <translation>Kein Fall wurde mit der Antwort des Programms befundet.</translation>
    </message>
    <message>
        <source>No evidence map: this picture was not analysed.</source>
        <translation>Keine Evidenzkarte: Dieses Bild wurde nicht analysiert.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <source>No pixels</source>
        <translation>Keine Bildpunkte</translation>
    </message>
    <message>
        <source>No pneumonia</source>
        <translation>Keine Pneumonie</translation>
    </message>
    <message>
        <source>No reading of this case set was found.</source>
        <translation>Es wurde keine Befundung dieser Fallsammlung gefunden.</translation>
    </message>
    <message>
        <source>No signs of pneumonia found</source>
        <translation>Keine Zeichen einer Pneumonie gefunden</translation>
    </message>
    <message>
        <source>No signs of pneumonia on this film.</source>
        <translation>Keine Zeichen einer Pneumonie auf dieser Aufnahme.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Nobody called one wrong.</source>
        <translation>Niemand lag bei einem Fall falsch.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Es ist kein Ordner</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Nicht analysiert</translation>
    </message>
    <message>
        <source>Not assessable. To be repeated only where it changes the treatment.</source>
        <translation>Nicht beurteilbar. Zu wiederholen nur, wo es die Behandlung ändert.</translation>
    </message>
    <message>
        <source>Not fit to be read</source>
        <translation>Nicht befundbar</translation>
    </message>
    <message>
        <source>Not measured in clinical use.</source>
        <translation>Im klinischen Gebrauch nicht gemessen.</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Noch nicht angegeben</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Not to be relied on: indeterminate: needs a reader</source>
        <translation>Nicht verlässlich: unbestimmt, muss befundet werden</translation>
    </message>
    <message>
        <source>Not to be relied on: no signs of pneumonia found</source>
        <translation>Nicht verlässlich: keine Zeichen einer Pneumonie gefunden</translation>
    </message>
    <message>
        <source>Not to be relied on: signs that fit pneumonia</source>
        <translation>Nicht verlässlich: Zeichen, die zu einer Pneumonie passen</translation>
    </message>
    <message>
        <source>Nothing was logged since the start.</source>
        <translation>Seit dem Start wurde nichts protokolliert.</translation>
    </message>
    <message>
        <source>On request, after commitment</source>
        <translation>Auf Wunsch, nach Festlegung</translation>
    </message>
    <message>
        <source>On {what} of {patients} patients: {area}; at the {point} point sensitivity {sensitivity:.1%} and specificity {specificity:.1%}.</source>
        <translation>{what}, {patients} Patienten: {area}; am Arbeitspunkt „{point}“ Sensitivität {sensitivity:.1%} und Spezifität {specificity:.1%}.</translation>
    </message>
    <message>
        <source>On {what}: {area}.</source>
        <translation>{what}: {area}.</translation>
    </message>
    <message>
        <source>One hospital only. Its training films, and those of the internal figures, come from one children&apos;s hospital; at another, with other machines and other patients, it may do worse. Measure it on your own films before you rely on any figure.</source>
        <translation>Nur ein Krankenhaus. Die Trainingsaufnahmen und die der internen Kennzahlen stammen aus einem Kinderkrankenhaus; in einem anderen, mit anderen Geräten und anderen Patienten, kann es schlechter abschneiden. Messen Sie es an eigenen Aufnahmen, bevor Sie sich auf eine Kennzahl verlassen.</translation>
    </message>
    <message>
        <source>One pane</source>
        <translation>Ein Feld</translation>
    </message>
    <message>
        <source>Only the film&apos;s own facts are taken out: what you write stays as it is.</source>
        <translation>Nur die Angaben der Aufnahme selbst werden entfernt: Was Sie schreiben, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a PNG, JPEG or DICOM chest radiograph.</source>
        <translation>Öffnen Sie eine Thorax-Röntgenaufnahme als PNG, JPEG oder DICOM.</translation>
    </message>
    <message>
        <source>Open a chest radiograph (Ctrl+O), or drop one here.</source>
        <translation>Öffnen Sie eine Thorax-Röntgenaufnahme (Strg+O), oder legen Sie eine hier ab.</translation>
    </message>
    <message>
        <source>Open a folder of films</source>
        <translation>Ordner mit Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Open films</source>
        <translation>Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Open synthetic sa&amp;mples</source>
        <translation>S&amp;ynthetische Beispiele öffnen</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>Operating points</source>
        <translation>Arbeitspunkte</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Der Vorgang ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Original (not analysed)</source>
        <translation>Original (nicht analysiert)</translation>
    </message>
    <message>
        <source>Other infiltrate</source>
        <translation>Anderes Infiltrat</translation>
    </message>
    <message>
        <source>Other infiltrate, no end-point consolidation.</source>
        <translation>Anderes Infiltrat, keine Endpunkt-Konsolidierung.</translation>
    </message>
    <message>
        <source>PPV</source>
        <translation>PPW</translation>
    </message>
    <message>
        <source>Page {number} of</source>
        <translation>Seite {number} von</translation>
    </message>
    <message>
        <source>Pages of the local API</source>
        <translation>Seiten der lokalen API</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Patchy or interstitial opacities [where], peribronchial thickening [yes/no].
No dense consolidation. No pleural effusion.</source>
        <translation>Fleckige oder interstitielle Verschattungen [wo], peribronchiale Verdickung [ja/nein].
Keine dichte Konsolidierung. Kein Pleuraerguss.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Paused. The clock stands still.</source>
        <translation>Pause. Die Uhr steht still.</translation>
    </message>
    <message>
        <source>Performance not measured.</source>
        <translation>Leistung nicht gemessen.</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Der Zugriff ist verweigert</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Pleural &amp;effusion</source>
        <translation>&amp;Pleuraerguss</translation>
    </message>
    <message>
        <source>Pleural effusion</source>
        <translation>Pleuraerguss</translation>
    </message>
    <message>
        <source>PneumoDetect did not close properly last time. Open the film that was open again?</source>
        <translation>PneumoDetect wurde zuletzt nicht ordnungsgemäß beendet. Soll die Aufnahme, die offen war, wieder geöffnet werden?</translation>
    </message>
    <message>
        <source>PneumoDetect did not close properly last time. Open the {films} films that were open again?</source>
        <translation>PneumoDetect wurde zuletzt nicht ordnungsgemäß beendet. Sollen die {films} Aufnahmen, die offen waren, wieder geöffnet werden?</translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation>Pneumonie</translation>
    </message>
    <message>
        <source>Pneumonia by truth</source>
        <translation>Tatsächlich Pneumonie</translation>
    </message>
    <message>
        <source>Pneumonia or not: it knows no other disease, and a film without signs of pneumonia may show something else. It sees neither the child nor the history.</source>
        <translation>Pneumonie oder keine: Es kennt keine andere Krankheit, und eine Aufnahme ohne Zeichen einer Pneumonie kann etwas anderes zeigen. Es sieht weder das Kind noch die Vorgeschichte.</translation>
    </message>
    <message>
        <source>Pre&amp;vious picture in the file</source>
        <translation>Vo&amp;rheriges Bild der Datei</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability of pneumonia {chance}</source>
        <translation>Pneumonie-Wahrscheinlichkeit {chance}</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Probably not</source>
        <translation>Wahrscheinlich nicht</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>ROC of the class</source>
        <translation>ROC des Kurses</translation>
    </message>
    <message>
        <source>Rating as a probability</source>
        <translation>Einschätzung als Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Ratings are taken for probabilities, evenly spaced; the Brier score is 0 for who is always sure and right, 0.25 for who always says 50 %.</source>
        <translation>Einschätzungen gelten als Wahrscheinlichkeiten in gleichen Abständen; der Brier-Score ist 0, wenn jemand immer sicher ist und recht hat, und 0,25, wenn jemand immer 50 % sagt.</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Befundet von</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Reader and program</source>
        <translation>Befundende Person und Programm</translation>
    </message>
    <message>
        <source>Reading room (dim)</source>
        <translation>Befundraum (abgedunkelt)</translation>
    </message>
    <message>
        <source>Reading summary</source>
        <translation>Zusammenfassung der Befundung</translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation>Aufnahme wird gelesen…</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Befundungen</translation>
    </message>
    <message>
        <source>Recen&amp;t</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Zugewiesen von</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Regions found</source>
        <translation>Gefundene Regionen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Res&amp;ults of readings…</source>
        <translation>&amp;Ergebnisse der Befundungen…</translation>
    </message>
    <message>
        <source>Research and teaching only – not for diagnosis</source>
        <translation>Nur für Forschung und Lehre – nicht zur Diagnose</translation>
    </message>
    <message>
        <source>Research and teaching only. PneumoDetect is not a medical device: never use it for diagnosis or to decide on treatment.</source>
        <translation>Nur für Forschung und Lehre. PneumoDetect ist kein Medizinprodukt: Verwenden Sie es niemals zur Diagnose oder um über eine Behandlung zu entscheiden.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Resize: down</source>
        <translation>Größe ändern: nach unten</translation>
    </message>
    <message>
        <source>Resize: left</source>
        <translation>Größe ändern: nach links</translation>
    </message>
    <message>
        <source>Resize: right</source>
        <translation>Größe ändern: nach rechts</translation>
    </message>
    <message>
        <source>Resize: up</source>
        <translation>Größe ändern: nach oben</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Save &amp;evidence map…</source>
        <translation>Evidenzkarte s&amp;peichern…</translation>
    </message>
    <message>
        <source>Seconds a case (median)</source>
        <translation>Sekunden je Fall (Median)</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Set a point</source>
        <translation>Punkt setzen</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Shortcut audit</source>
        <translation>Prüfung auf Abkürzungen</translation>
    </message>
    <message>
        <source>Show on the &amp;projector…</source>
        <translation>Auf dem Be&amp;amer zeigen…</translation>
    </message>
    <message>
        <source>Signs that fit pneumonia</source>
        <translation>Zeichen, die zu einer Pneumonie passen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. The film itself is untouched.</source>
        <translation>Im Programm ist etwas schiefgegangen. Die Aufnahme selbst ist unberührt.</translation>
    </message>
    <message>
        <source>Space: reveal   ←  →: other film   P: pointer tool   F11: full screen   Esc: close</source>
        <translation>Leertaste: aufdecken   ←  →: andere Aufnahme   P: Zeiger   F11: Vollbild   Esc: schließen</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Spezifität</translation>
    </message>
    <message>
        <source>Start scheduler and workers with this program, model and the same folders on every machine, then go on with --resume.</source>
        <translation>Starten Sie Scheduler und Worker mit diesem Programm und Modell und denselben Ordnern auf jedem Rechner, und machen Sie dann mit --resume weiter.</translation>
    </message>
    <message>
        <source>Starter set: synthetic films</source>
        <translation>Einstieg: synthetische Aufnahmen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Statistics of the pixels inside</source>
        <translation>Statistik der Bildpunkte darin</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Synthetic: drawn from the looks of 300 films of the class NORMAL. It shows nobody.</source>
        <translation>Synthetisch: aus dem Aussehen von 300 Aufnahmen der Klasse NORMAL gezeichnet. Sie zeigt niemanden.</translation>
    </message>
    <message>
        <source>Synthetic: drawn from the looks of 300 films of the class PNEUMONIA. It shows nobody.</source>
        <translation>Synthetisch: aus dem Aussehen von 300 Aufnahmen der Klasse PNEUMONIA gezeichnet. Sie zeigt niemanden.</translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation>Tabelle der Datei</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Tabelle {number}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>The case set is not saved yet. Save it?</source>
        <translation>Die Fallsammlung ist noch nicht gespeichert. Soll sie gespeichert werden?</translation>
    </message>
    <message>
        <source>The change of the AUC cannot be measured on these cases.</source>
        <translation>Die Änderung der AUC lässt sich an diesen Fällen nicht messen.</translation>
    </message>
    <message>
        <source>The chest seems to lie on its side or upside down; turn it and open it again.</source>
        <translation>Der Thorax scheint auf der Seite oder auf dem Kopf zu liegen; drehen Sie das Bild, und öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file does not say how large a pixel is: lengths are in pixels.</source>
        <translation>Die Datei sagt nicht, wie groß ein Bildpunkt ist: Längen sind in Bildpunkten angegeben.</translation>
    </message>
    <message>
        <source>The file does not say whether high values are bright; it is assumed.</source>
        <translation>Die Datei sagt nicht, ob hohe Werte hell sind; es wird angenommen.</translation>
    </message>
    <message>
        <source>The file holds the detector&apos;s raw values, meant for processing and not for reading: open the film made from them, for presentation.</source>
        <translation>Die Datei enthält Rohwerte des Detektors, die zur Verarbeitung und nicht zur Befundung gedacht sind: Öffnen Sie die daraus erzeugte Aufnahme zur Darstellung.</translation>
    </message>
    <message>
        <source>The file holds {frames} pictures; this is number {number}.</source>
        <translation>Die Datei enthält {frames} Bilder; dies ist Nummer {number}.</translation>
    </message>
    <message>
        <source>The file says it is {modality}, not a projection radiograph.</source>
        <translation>Laut Datei ist es {modality}, keine Projektionsaufnahme.</translation>
    </message>
    <message>
        <source>The file says that it is a lateral view; the model knows frontal views only.</source>
        <translation>Laut Datei ist es eine seitliche Aufnahme; das Modell kennt nur frontale.</translation>
    </message>
    <message>
        <source>The file says that it shows {body_part}, not the chest.</source>
        <translation>Laut Datei zeigt das Bild {body_part}, nicht den Thorax.</translation>
    </message>
    <message>
        <source>The file&apos;s window (centre {centre:g}, width {width:g}) shows nothing of its pixels and was left out.</source>
        <translation>Das Fenster der Datei (Fensterzentrum {centre:g}, Fensterbreite {width:g}) zeigt nichts von ihren Bildpunkten und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The film cannot be read because of [rotation/exposure/motion/parts cut off].</source>
        <translation>Die Aufnahme ist nicht befundbar wegen [Rotation/Belichtung/Bewegung/abgeschnittener Teile].</translation>
    </message>
    <message>
        <source>The film&apos;s grey values were inverted at the user&apos;s wish.</source>
        <translation>Die Grauwerte der Aufnahme wurden auf Wunsch der Benutzerin oder des Benutzers invertiert.</translation>
    </message>
    <message>
        <source>The guard had refused this radiograph; it was analysed at the user&apos;s wish.</source>
        <translation>Die Eingangsprüfung hatte diese Aufnahme abgelehnt; sie wurde auf Wunsch der Benutzerin oder des Benutzers analysiert.</translation>
    </message>
    <message>
        <source>The intervals are wide: {n} cases are too few to say how well this learner reads, or to compare learners. Read more cases before drawing conclusions.</source>
        <translation>Die Intervalle sind breit: {n} Fälle sind zu wenige, um zu sagen, wie gut diese Person befundet, oder um Lernende zu vergleichen. Befunden Sie mehr Fälle, bevor Sie Schlüsse ziehen.</translation>
    </message>
    <message>
        <source>The line is so long, in millimetres:</source>
        <translation>Länge der Linie in Millimetern:</translation>
    </message>
    <message>
        <source>The model was not made for this patient or picture. Rely on a reader alone.</source>
        <translation>Das Modell wurde nicht für diesen Patienten oder dieses Bild gemacht. Verlassen Sie sich allein auf eine ärztliche Befundung.</translation>
    </message>
    <message>
        <source>The part of the program that can {purpose} is not installed.</source>
        <translation>Ein Teil des Programms ist nicht installiert ({purpose}).</translation>
    </message>
    <message>
        <source>The patient is {age:.0f} years old; the model was trained on children aged 1 to 5 only, so this answer is not to be relied on.</source>
        <translation>Der Patient ist {age:.0f} Jahre alt; das Modell wurde nur an Kindern von 1 bis 5 Jahren trainiert, deshalb ist auf diese Antwort kein Verlass.</translation>
    </message>
    <message>
        <source>The patient&apos;s age is unknown; the model was trained on children aged 1 to 5 only.</source>
        <translation>Das Alter des Patienten ist unbekannt; das Modell wurde nur an Kindern von 1 bis 5 Jahren trainiert.</translation>
    </message>
    <message>
        <source>The picture is empty or over-exposed: it has hardly any contrast.</source>
        <translation>Das Bild ist leer oder überbelichtet: Es hat kaum Kontrast.</translation>
    </message>
    <message>
        <source>The picture is in colour: a photograph or a screenshot, not a radiograph.</source>
        <translation>Das Bild ist farbig: ein Foto oder Bildschirmfoto, keine Röntgenaufnahme.</translation>
    </message>
    <message>
        <source>The picture is too small ({size} pixels) to show the lungs.</source>
        <translation>Das Bild ist zu klein ({size} Bildpunkte), um die Lungen zu zeigen.</translation>
    </message>
    <message>
        <source>The processes that analyse films do not start.</source>
        <translation>Die Prozesse, die Aufnahmen analysieren, starten nicht.</translation>
    </message>
    <message>
        <source>The program calls pneumonia; probability {chance}.</source>
        <translation>Das Programm sieht eine Pneumonie; Wahrscheinlichkeit {chance}.</translation>
    </message>
    <message>
        <source>The program does not call pneumonia; probability {chance}.</source>
        <translation>Das Programm sieht keine Pneumonie; Wahrscheinlichkeit {chance}.</translation>
    </message>
    <message>
        <source>The program gave no answer: it refused this film.</source>
        <translation>Das Programm gab keine Antwort: Es lehnte diese Aufnahme ab.</translation>
    </message>
    <message>
        <source>The program gives no answer for this picture. Have a radiologist read it.</source>
        <translation>Das Programm gibt zu diesem Bild keine Antwort. Lassen Sie es radiologisch befunden.</translation>
    </message>
    <message>
        <source>The program is still at work on this film…</source>
        <translation>Das Programm arbeitet noch an dieser Aufnahme…</translation>
    </message>
    <message>
        <source>The program on these cases</source>
        <translation>Das Programm bei diesen Fällen</translation>
    </message>
    <message>
        <source>The program was not asked.</source>
        <translation>Das Programm wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The program was wrong in: {wrong}; of these the learner ended where it did in: {followed}, having been right before (automation bias) in: {misled}.</source>
        <translation>Das Programm lag falsch bei: {wrong}; davon endete die lernende Person wie das Programm bei: {followed}, obwohl sie vorher richtig lag (Automatisierungsfehler) bei: {misled}.</translation>
    </message>
    <message>
        <source>The program&apos;s answer was shown {when}; {limit}.</source>
        <translation>Die Antwort des Programms wurde gezeigt: {when}; {limit}.</translation>
    </message>
    <message>
        <source>The reader agrees with the program.</source>
        <translation>Die befundende Person stimmt dem Programm zu.</translation>
    </message>
    <message>
        <source>The reader disagrees with the program.</source>
        <translation>Die befundende Person stimmt dem Programm nicht zu.</translation>
    </message>
    <message>
        <source>The same patient ID</source>
        <translation>Dieselbe Patienten-ID</translation>
    </message>
    <message>
        <source>The same patient ID, but another name</source>
        <translation>Dieselbe Patienten-ID, aber ein anderer Name</translation>
    </message>
    <message>
        <source>The score is too close to the threshold to lean either way. A reader must decide.</source>
        <translation>Der Wert liegt zu nahe an der Schwelle, um zu einer Seite zu neigen. Eine ärztliche Befundung muss entscheiden.</translation>
    </message>
    <message>
        <source>The thorax must be wider than the heart.</source>
        <translation>Der Thorax muss breiter sein als das Herz.</translation>
    </message>
    <message>
        <source>The view is not known: on AP films and of lying patients the heart looks larger.</source>
        <translation>Die Projektion ist nicht bekannt: Auf AP-Aufnahmen und im Liegen erscheint das Herz größer.</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>Die ganze Aufnahme</translation>
    </message>
    <message>
        <source>There are more; the first {most:,} are shown.</source>
        <translation>Es gibt mehr; die ersten {most:,} werden gezeigt.</translation>
    </message>
    <message>
        <source>This is what is true. Enter goes on.</source>
        <translation>So ist es wirklich. Weiter mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>This model cannot tell chest radiographs from other pictures: make sure it is one.</source>
        <translation>Dieses Modell kann Thorax-Röntgenaufnahmen nicht von anderen Bildern unterscheiden: Vergewissern Sie sich, dass es eine ist.</translation>
    </message>
    <message>
        <source>This prediction was made by {made_by}, not by {given_to}.</source>
        <translation>Diese Vorhersage stammt von {made_by}, nicht von {given_to}.</translation>
    </message>
    <message>
        <source>Thorax {width}</source>
        <translation>Thorax {width}</translation>
    </message>
    <message>
        <source>Threshold {threshold:.1f} %; indeterminate {low:.1f} to {high:.1f} % (grey)</source>
        <translation>Schwelle {threshold:.1f} %; unbestimmt {low:.1f} bis {high:.1f} % (grau)</translation>
    </message>
    <message>
        <source>Time is up. Give your rating from memory.</source>
        <translation>Die Zeit ist um. Geben Sie Ihre Einschätzung aus dem Gedächtnis.</translation>
    </message>
    <message>
        <source>To measure it again</source>
        <translation>So wird neu gemessen</translation>
    </message>
    <message>
        <source>Too long to be looked into</source>
        <translation>Zu lang, um hineinzusehen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Turned 90° anticlockwise</source>
        <translation>90° gegen den Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>Turned 90° clockwise</source>
        <translation>90° im Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>Unaided</source>
        <translation>Ohne Hilfe</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Auf dem Kopf</translation>
    </message>
    <message>
        <source>Use --force to analyse it anyway; the result will say so.</source>
        <translation>Mit --force wird es trotzdem analysiert; das Ergebnis sagt es.</translation>
    </message>
    <message>
        <source>VR</source>
        <translation>VR</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values in brackets are 95 % intervals: Wilson, DeLong, Fleiss.</source>
        <translation>Werte in Klammern sind 95&#xa0;%-Intervalle: Wilson, DeLong, Fleiss.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What the model does not know</source>
        <translation>Was das Modell nicht weiß</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet. Save the report?</source>
        <translation>Was Sie geschrieben haben, ist noch nicht gespeichert. Soll der Bericht gespeichert werden?</translation>
    </message>
    <message>
        <source>Whether it is the same patient is not known: a patient ID is missing</source>
        <translation>Ob es derselbe Patient ist, ist nicht bekannt: Eine Patienten-ID fehlt</translation>
    </message>
    <message>
        <source>Which parts speak for pneumonia, and which against it, is shown here.</source>
        <translation>Hier sehen Sie, welche Teile für eine Pneumonie sprechen und welche dagegen.</translation>
    </message>
    <message>
        <source>Why it was not analysed</source>
        <translation>Warum nicht analysiert wurde</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window {number}</source>
        <translation>Fenster {number}</translation>
    </message>
    <message>
        <source>With the program&apos;s answer</source>
        <translation>Mit der Antwort des Programms</translation>
    </message>
    <message>
        <source>You can go on working. If it happens again, restart the program.</source>
        <translation>Sie können weiterarbeiten. Wenn es wieder vorkommt, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>You have read this case. It stays as you left it.</source>
        <translation>Sie haben diesen Fall befundet. Er bleibt, wie Sie ihn verlassen haben.</translation>
    </message>
    <message>
        <source>You have seen the program&apos;s answer. Rate again: the same, or another.</source>
        <translation>Sie haben die Antwort des Programms gesehen. Schätzen Sie erneut ein: gleich oder anders.</translation>
    </message>
    <message>
        <source>Your reading is locked. Ask the program for its answer, or go on without.</source>
        <translation>Ihre Befundung ist gesperrt. Fragen Sie das Programm nach seiner Antwort, oder machen Sie ohne sie weiter.</translation>
    </message>
    <message>
        <source>Your reading is saved in this folder after every commitment. With the same name, set and folder an unfinished reading goes on at the case where it stopped.</source>
        <translation>Ihre Befundung wird nach jeder Festlegung in diesem Ordner gespeichert. Mit demselben Namen, derselben Sammlung und demselben Ordner geht eine unfertige Befundung bei dem Fall weiter, bei dem sie stehen blieb.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom to the cursor</source>
        <translation>Zum Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Zoom {percent:.0f} %</source>
        <translation>Zoom {percent:.0f} %</translation>
    </message>
    <message>
        <source>a GIF animation</source>
        <translation>eine GIF-Animation</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture outside a DICOM file</source>
        <translation>ein JPEG-2000-Bild außerhalb einer DICOM-Datei</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive or office document</source>
        <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>ein komprimiertes Archiv</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>eine Zeichnung</translation>
    </message>
    <message>
        <source>a file in it has another size than it says</source>
        <translation>Eine Datei darin hat eine andere Größe als angegeben</translation>
    </message>
    <message>
        <source>a file in it is too large</source>
        <translation>Eine Datei darin ist zu groß</translation>
    </message>
    <message>
        <source>a film is in it twice</source>
        <translation>Eine Aufnahme ist doppelt enthalten</translation>
    </message>
    <message>
        <source>a film is missing</source>
        <translation>Eine Aufnahme fehlt</translation>
    </message>
    <message>
        <source>a film was altered</source>
        <translation>Eine Aufnahme wurde verändert</translation>
    </message>
    <message>
        <source>a list of regions</source>
        <translation>Eine Liste von Regionen fehlt</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a row or the column {error} is missing</source>
        <translation>Eine Zeile oder die Spalte {error} fehlt</translation>
    </message>
    <message>
        <source>a set has 1 to {most} cases</source>
        <translation>Eine Sammlung hat 1 bis {most} Fälle</translation>
    </message>
    <message>
        <source>a text of at most {most} characters</source>
        <translation>Ein Text von höchstens {most} Zeichen fehlt</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>about {number}</source>
        <translation>etwa {number}</translation>
    </message>
    <message>
        <source>adults</source>
        <translation>Erwachsene</translation>
    </message>
    <message>
        <source>after every commitment</source>
        <translation>nach jeder Festlegung</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>ein XML-Dokument</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>arrows, Shift for fine</source>
        <translation>Pfeiltasten, fein mit Umschalt</translation>
    </message>
    <message>
        <source>at the detector</source>
        <translation>am Detektor</translation>
    </message>
    <message>
        <source>bad name</source>
        <translation>Der Name ist ungültig</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>block_16 and all behind it</source>
        <translation>block_16 und alles dahinter</translation>
    </message>
    <message>
        <source>calibration error (ECE)</source>
        <translation>Kalibrierungsfehler (ECE)</translation>
    </message>
    <message>
        <source>card.json is not there</source>
        <translation>card.json fehlt</translation>
    </message>
    <message>
        <source>card.json is not valid JSON</source>
        <translation>card.json ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>card.json lacks or misstates {what}</source>
        <translation>In card.json fehlt oder stimmt nicht: {what}</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>Fall {number}</translation>
    </message>
    <message>
        <source>class folder</source>
        <translation>Klassenordner</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>evidence {evidence} log-odds</source>
        <translation>Evidenz {evidence} Log-Odds</translation>
    </message>
    <message>
        <source>fewer than 1</source>
        <translation>weniger als 1</translation>
    </message>
    <message>
        <source>films of both classes are needed</source>
        <translation>Aufnahmen beider Klassen werden gebraucht</translation>
    </message>
    <message>
        <source>frontal refused</source>
        <translation>frontale abgelehnt</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>high-specificity</source>
        <translation>hohe Spezifität</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>it belongs to another case set</source>
        <translation>Sie gehört zu einer anderen Fallsammlung</translation>
    </message>
    <message>
        <source>it cannot be read as a CSV table</source>
        <translation>Sie lässt sich nicht als CSV-Tabelle lesen</translation>
    </message>
    <message>
        <source>it changes while it is read</source>
        <translation>Sie ändert sich, während sie gelesen wird</translation>
    </message>
    <message>
        <source>it declares a picture without pixels</source>
        <translation>Sie kündigt ein Bild ohne Bildpunkte an</translation>
    </message>
    <message>
        <source>it declares {declared:.0f} million pixel values, more than {most} million</source>
        <translation>Sie kündigt {declared:.0f} Millionen Bildwerte an, mehr als {most} Millionen</translation>
    </message>
    <message>
        <source>it expects the preprocessing {name!r}</source>
        <translation>Es erwartet die Vorverarbeitung {name!r}</translation>
    </message>
    <message>
        <source>it has {count} cases, not 1 to {most}</source>
        <translation>Sie hat {count} Fälle, nicht 1 bis {most}</translation>
    </message>
    <message>
        <source>it holds a file twice</source>
        <translation>Sie enthält eine Datei doppelt</translation>
    </message>
    <message>
        <source>it holds no file that looks like a film</source>
        <translation>Es ist keine Datei enthalten, die nach einer Aufnahme aussieht</translation>
    </message>
    <message>
        <source>it holds one picture: there is no picture {number}</source>
        <translation>Sie enthält ein Bild: Es gibt kein Bild {number}</translation>
    </message>
    <message>
        <source>it holds {frames} pictures: there is no picture {number}</source>
        <translation>Sie enthält {frames} Bilder: Es gibt kein Bild {number}</translation>
    </message>
    <message>
        <source>it inflates to more than {most} MB</source>
        <translation>Sie wird entpackt größer als {most} MB</translation>
    </message>
    <message>
        <source>it is DICOM without a picture ({name})</source>
        <translation>Es ist DICOM ohne Bild ({name})</translation>
    </message>
    <message>
        <source>it is a DICOMDIR, the index of a disc; open one of the films beside it</source>
        <translation>Es ist ein DICOMDIR, das Verzeichnis eines Datenträgers; öffnen Sie eine der Aufnahmen daneben</translation>
    </message>
    <message>
        <source>it is a WebP picture, which this program does not read</source>
        <translation>Es ist ein WebP-Bild, das dieses Programm nicht liest</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>Es ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a text file, not a picture</source>
        <translation>Es ist eine Textdatei, kein Bild</translation>
    </message>
    <message>
        <source>it is a video or HEIF picture, which this program does not read</source>
        <translation>Es ist ein Video oder HEIF-Bild, das dieses Programm nicht liest</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>Sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is no DICOMDIR</source>
        <translation>Es ist kein DICOMDIR</translation>
    </message>
    <message>
        <source>it is no case set</source>
        <translation>Es ist keine Fallsammlung</translation>
    </message>
    <message>
        <source>it is no case set, or damaged</source>
        <translation>Es ist keine Fallsammlung, oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>Es ist kein Bild</translation>
    </message>
    <message>
        <source>it is no reading, or damaged</source>
        <translation>Es ist keine Befundung, oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>Sie ist nicht mehr da</translation>
    </message>
    <message>
        <source>it is of a kind whose tags this program does not read</source>
        <translation>Dieses Programm liest die Tags dieser Dateiart nicht</translation>
    </message>
    <message>
        <source>it is of the format {name}</source>
        <translation>Sie hat das Format {name}</translation>
    </message>
    <message>
        <source>it is packed in a way that is not read</source>
        <translation>Sie ist auf eine Weise gepackt, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>Es gibt sie schon</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>Sie ist zu groß</translation>
    </message>
    <message>
        <source>it is too large ({size} MB)</source>
        <translation>Sie ist zu groß ({size} MB)</translation>
    </message>
    <message>
        <source>it is too large for this computer&apos;s memory</source>
        <translation>Sie ist zu groß für den Arbeitsspeicher dieses Computers</translation>
    </message>
    <message>
        <source>it is {kind}, not a picture that this program reads</source>
        <translation>Es ist {kind}, kein Bild, das dieses Programm liest</translation>
    </message>
    <message>
        <source>it lacks {what}</source>
        <translation>Es fehlt {what}</translation>
    </message>
    <message>
        <source>it was changed after it was written</source>
        <translation>Sie wurde geändert, nachdem sie geschrieben war</translation>
    </message>
    <message>
        <source>its DICOM data are damaged</source>
        <translation>Ihre DICOM-Daten sind beschädigt</translation>
    </message>
    <message>
        <source>its DICOM header has more elements than that of any film</source>
        <translation>Ihr DICOM-Kopf hat mehr Elemente als der irgendeiner Aufnahme</translation>
    </message>
    <message>
        <source>its card names a file elsewhere, {name!r}</source>
        <translation>Seine Karte nennt eine Datei anderswo, {name!r}</translation>
    </message>
    <message>
        <source>its description is not valid: {said}</source>
        <translation>Ihre Beschreibung ist nicht gültig: {said}</translation>
    </message>
    <message>
        <source>its files do not fit its card ({problem})</source>
        <translation>Seine Dateien passen nicht zu seiner Karte ({problem})</translation>
    </message>
    <message>
        <source>its films are not those of its description</source>
        <translation>Ihre Aufnahmen sind nicht die ihrer Beschreibung</translation>
    </message>
    <message>
        <source>its lock cannot be made</source>
        <translation>Ihre Sperre lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>its pixels are coded as {coding}, for which there is no decoder</source>
        <translation>Ihre Bildpunkte sind als {coding} kodiert, wofür es keinen Decoder gibt</translation>
    </message>
    <message>
        <source>its pixels are missing: the DICOM file is cut off, or holds no more than a header</source>
        <translation>Ihre Bildpunkte fehlen: Die DICOM-Datei ist abgeschnitten oder enthält nur einen Kopf</translation>
    </message>
    <message>
        <source>its title is longer than {most} characters</source>
        <translation>Ihr Titel ist länger als {most} Zeichen</translation>
    </message>
    <message>
        <source>its {family} data are a picture of {columns} × {rows} pixels, its header says {said_columns} × {said_rows}</source>
        <translation>Ihre {family}-Daten sind ein Bild von {columns} × {rows} Bildpunkten, ihr Kopf sagt {said_columns} × {said_rows}</translation>
    </message>
    <message>
        <source>its {family} data ask for more memory than a picture of its size needs</source>
        <translation>Ihre {family}-Daten verlangen mehr Arbeitsspeicher, als ein Bild dieser Größe braucht</translation>
    </message>
    <message>
        <source>its {family} data crashed the decoder</source>
        <translation>Ihre {family}-Daten haben den Decoder zum Absturz gebracht</translation>
    </message>
    <message>
        <source>its {family} data kept the decoder busy for {seconds:.0f} seconds</source>
        <translation>Ihre {family}-Daten haben den Decoder {seconds:.0f} Sekunden lang beschäftigt</translation>
    </message>
    <message>
        <source>kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>least correlation of the mirrored film&apos;s map with the map mirrored</source>
        <translation>kleinste Korrelation der Karte der gespiegelten Aufnahme mit der gespiegelten Karte</translation>
    </message>
    <message>
        <source>least sensitivity at screening</source>
        <translation>kleinste Sensitivität beim Screening</translation>
    </message>
    <message>
        <source>least share of films whose hottest fifth counts more than a fifth of the cells by chance</source>
        <translation>kleinster Anteil der Aufnahmen, deren heißestes Fünftel mehr zählt als ein zufälliges Fünftel der Felder</translation>
    </message>
    <message>
        <source>least share of films whose hottest fifth counts more than as much elsewhere</source>
        <translation>kleinster Anteil der Aufnahmen, deren heißestes Fünftel mehr zählt als ebenso viel anderswo</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>median change, squashed against aspect-true copy</source>
        <translation>mediane Änderung, gestauchte gegen seitengetreue Kopie</translation>
    </message>
    <message>
        <source>median shift of a normal film with a letter pasted</source>
        <translation>mediane Verschiebung einer normalen Aufnahme mit eingefügtem Buchstaben</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>middle drag, Space and drag</source>
        <translation>mit der mittleren Taste ziehen, oder Leertaste und ziehen</translation>
    </message>
    <message>
        <source>most correlation left with scrambled weights</source>
        <translation>größte verbliebene Korrelation bei verwürfelten Gewichten</translation>
    </message>
    <message>
        <source>most positive evidence in the border: its share of the area</source>
        <translation>größte positive Evidenz im Rand: sein Anteil an der Fläche</translation>
    </message>
    <message>
        <source>most positive evidence in the corners: its share of the area</source>
        <translation>größte positive Evidenz in den Ecken: ihr Anteil an der Fläche</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>no AUC falls by more</source>
        <translation>keine AUC sinkt um mehr</translation>
    </message>
    <message>
        <source>no case of the set was read in it</source>
        <translation>Darin wurde kein Fall der Sammlung befundet</translation>
    </message>
    <message>
        <source>no place: intervals are wide</source>
        <translation>kein Rang: Intervalle sind breit</translation>
    </message>
    <message>
        <source>no pneumonia</source>
        <translation>keine Pneumonie</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>ohne Zeitbegrenzung</translation>
    </message>
    <message>
        <source>nobody has finished the set: RJafroc needs whole readings</source>
        <translation>Niemand hat die Sammlung beendet: RJafroc braucht ganze Befundungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>on request, after commitment</source>
        <translation>auf Wunsch, nach der Festlegung</translation>
    </message>
    <message>
        <source>patient-grouped validation films</source>
        <translation>Validierungsaufnahmen, nach Patienten gruppiert</translation>
    </message>
    <message>
        <source>pneumonia</source>
        <translation>Pneumonie</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Quotient</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>right drag</source>
        <translation>mit der rechten Taste ziehen</translation>
    </message>
    <message>
        <source>screening</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>see below</source>
        <translation>siehe unten</translation>
    </message>
    <message>
        <source>sure answers on normals that a pasted letter turns</source>
        <translation>sichere Antworten auf normale Aufnahmen, die ein eingefügter Buchstabe umkehrt</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>the DICOM file is cut off: it ends before its picture does</source>
        <translation>Die DICOM-Datei ist abgeschnitten: Sie endet vor ihrem Bild</translation>
    </message>
    <message>
        <source>the case set</source>
        <translation>die Fallsammlung</translation>
    </message>
    <message>
        <source>the decoder of compressed pictures does not start</source>
        <translation>Der Decoder für komprimierte Bilder startet nicht</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the index of the disc is damaged</source>
        <translation>Das Verzeichnis des Datenträgers ist beschädigt</translation>
    </message>
    <message>
        <source>the reading of {who}</source>
        <translation>die Befundung von {who}</translation>
    </message>
    <message>
        <source>the readings</source>
        <translation>die Befundungen</translation>
    </message>
    <message>
        <source>the settings are not kept</source>
        <translation>Die Einstellungen werden nicht gespeichert</translation>
    </message>
    <message>
        <source>the truth of case {some} is not said yet</source>
        <translation>Die Wahrheit zu Fall {some} ist noch nicht angegeben</translation>
    </message>
    <message>
        <source>the {kind} file is cut off</source>
        <translation>Die {kind}-Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>the {kind} file is damaged</source>
        <translation>Die {kind}-Datei ist beschädigt</translation>
    </message>
    <message>
        <source>the {kind} file is damaged, cut off, or of a kind that this program does not read</source>
        <translation>Die {kind}-Datei ist beschädigt, abgeschnitten oder von einer Art, die dieses Programm nicht liest</translation>
    </message>
    <message>
        <source>the {kind} file is too large: it declares more than {most} million pixels</source>
        <translation>Die {kind}-Datei ist zu groß: Sie kündigt mehr als {most} Millionen Bildpunkte an</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>Die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>unsuitable refused</source>
        <translation>ungeeignete abgelehnt</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>x {x}   y {y}   value {value}</source>
        <translation>x {x}   y {y}   Wert {value}</translation>
    </message>
    <message>
        <source>you have no permission to read it</source>
        <translation>Sie haben keine Berechtigung, sie zu lesen</translation>
    </message>
    <message>
        <source>{Name} (threshold {threshold:.3f}): not measured.</source>
        <translation>{Name} (Schwelle {threshold:.3f}): nicht gemessen.</translation>
    </message>
    <message>
        <source>{Name} (threshold {threshold:.3f}): of 100 children with pneumonia it misses {missed}, of 100 without it calls {called}. Sensitivity {sensitivity}; specificity {specificity}.</source>
        <translation>{Name} (Schwelle {threshold:.3f}): Von 100 Kindern mit Pneumonie übersieht das Modell {missed}, von 100 ohne meldet es {called} fälschlich. Sensitivität {sensitivity}; Spezifität {specificity}.</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels</source>
        <translation>{columns} × {rows} Bildpunkte</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, {format}</source>
        <translation>{columns} × {rows} Bildpunkte, {format}</translation>
    </message>
    <message>
        <source>{count} hexadecimal digits are missing</source>
        <translation>Es fehlen {count} Hexadezimalziffern</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Elemente</translation>
    </message>
    <message>
        <source>{file} was not analysed: {reasons}</source>
        <translation>{file} wurde nicht analysiert: {reasons}</translation>
    </message>
    <message>
        <source>{films} films of {patients} patients, {normal} normal and {pneumonia} with pneumonia. Left out: {copies} files with further copies of them, {excluded} duplicates, {unreadable} unreadable. Analysed although the guard refuses them: {refused}.</source>
        <translation>{films} Aufnahmen von {patients} Patienten, {normal} normal und {pneumonia} mit Pneumonie. Ausgelassen: {copies} Dateien mit weiteren Kopien davon, {excluded} Duplikate, {unreadable} nicht lesbare. Analysiert, obwohl die Eingangsprüfung sie ablehnt: {refused}.</translation>
    </message>
    <message>
        <source>{films} films; {met} of {goals} goals met.</source>
        <translation>{films} Aufnahmen; {met} von {goals} Zielen erreicht.</translation>
    </message>
    <message>
        <source>{label!r} is neither NORMAL nor PNEUMONIA</source>
        <translation>{label!r} ist weder NORMAL noch PNEUMONIA</translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f} %</source>
        <translation>{low:.1f} bis {high:.1f} %</translation>
    </message>
    <message>
        <source>{low:.3f} to {high:.3f}</source>
        <translation>{low:.3f} bis {high:.3f}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months} Monate</translation>
    </message>
    <message>
        <source>{name} differs from its SHA-256 in card.json</source>
        <translation>{name} weicht vom SHA-256 in card.json ab</translation>
    </message>
    <message>
        <source>{name} is no number</source>
        <translation>{name} ist keine Zahl</translation>
    </message>
    <message>
        <source>{name} is not there</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{rating} of 100</source>
        <translation>{rating} von 100</translation>
    </message>
    <message>
        <source>{seconds} seconds a film</source>
        <translation>{seconds} Sekunden je Aufnahme</translation>
    </message>
    <message>
        <source>{size:,} bytes</source>
        <translation>{size:,} Bytes</translation>
    </message>
    <message>
        <source>{size:,} bytes, damaged</source>
        <translation>{size:,} Bytes, beschädigt</translation>
    </message>
    <message>
        <source>{size:,} bytes: {start}</source>
        <translation>{size:,} Bytes: {start}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>{value:.1%} (95 % CI {low:.1%} to {high:.1%}, n = {n})</source>
        <translation>{value:.1%} (95&#xa0;%-KI {low:.1%} bis {high:.1%}, n = {n})</translation>
    </message>
    <message>
        <source>{value} is neither true nor false</source>
        <translation>{value} ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>{value} is no number from {least:g} to {most:g}</source>
        <translation>{value} ist keine Zahl von {least:g} bis {most:g}</translation>
    </message>
    <message>
        <source>{value} is no whole number from {least} to {most}</source>
        <translation>{value} ist keine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>{who}: a later reading, of {day}</source>
        <translation>{who}: eine spätere Befundung, vom {day}</translation>
    </message>
    <message>
        <source>{who}: {done} of {all} cases</source>
        <translation>{who}: {done} von {all} Fällen</translation>
    </message>
    <message>
        <source>{who}: {file} is a further copy</source>
        <translation>{who}: {file} ist eine weitere Kopie</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} Jahre</translation>
    </message>
    <message>
        <source>— truth not said yet</source>
        <translation>— Wahrheit noch nicht angegeben</translation>
    </message>
</context>
<context>
    <name>AboutModel</name>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>calibrating</source>
        <translation>(Kalibrieren)</translation>
    </message>
    <message>
        <source>deleting all marks</source>
        <translation>(alle Markierungen löschen)</translation>
    </message>
    <message>
        <source>deleting {what}</source>
        <translation>({what} löschen)</translation>
    </message>
    <message>
        <source>drawing {what}</source>
        <translation>({what} zeichnen)</translation>
    </message>
    <message>
        <source>moving {what}</source>
        <translation>({what} verschieben)</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>&amp;Difficulty</source>
        <translation>Schwierig&amp;keit</translation>
    </message>
    <message>
        <source>&amp;Truth</source>
        <translation>&amp;Wahrheit</translation>
    </message>
    <message>
        <source>Bacterial, viral…</source>
        <translation>Bakteriell, viral…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>S&amp;ubtype</source>
        <translation>U&amp;nterart</translation>
    </message>
    <message>
        <source>Shown after the truth</source>
        <translation>Wird nach der Wahrheit gezeigt</translation>
    </message>
    <message>
        <source>Teac&amp;hing</source>
        <translation>&amp;Lehrpunkt</translation>
    </message>
    <message>
        <source>Who says so: report, follow-up, consensus…</source>
        <translation>Wer das sagt: Befund, Verlauf, Konsens…</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message numerus="yes">
        <source>%n other films in the list with the same patient ID.</source>
        <translation>
            <numerusform>%n weitere Aufnahme in der Liste mit derselben Patienten-ID.</numerusform>
            <numerusform>%n weitere Aufnahmen in der Liste mit derselben Patienten-ID.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Andere Datei…</translation>
    </message>
    <message>
        <source>1 other film in the list with the same patient ID.</source>
        <translation>1 weitere Aufnahme in der Liste mit derselben Patienten-ID.</translation>
    </message>
    <message>
        <source>Compare with another film</source>
        <translation>Mit anderer Aufnahme vergleichen</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Looking for films with the same patient ID…</source>
        <translation>Aufnahmen mit derselben Patienten-ID werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for the same patient ID: {number} of {count}…</source>
        <translation>Dieselbe Patienten-ID wird gesucht: {number} von {count}…</translation>
    </message>
    <message>
        <source>Show &amp;all films of the list</source>
        <translation>A&amp;lle Aufnahmen der Liste zeigen</translation>
    </message>
    <message>
        <source>This film names no patient ID, so others cannot be told from it.</source>
        <translation>Diese Aufnahme nennt keine Patienten-ID; daher lässt sich nicht sagen, welche anderen dazugehören.</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Den Vergleich beenden</translation>
    </message>
    <message>
        <source>Whose film it is</source>
        <translation>Wessen Aufnahme es ist</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Reading the film…</source>
        <translation>Aufnahme wird gelesen…</translation>
    </message>
</context>
<context>
    <name>EvidenceColumn</name>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the evidence</source>
        <translation>Deckkraft der Evidenz</translation>
    </message>
    <message>
        <source>Opacity of the evidence; hold B to take it away</source>
        <translation>Deckkraft der Evidenz; B gedrückt halten, um sie auszublenden</translation>
    </message>
</context>
<context>
    <name>FilmWindow</name>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Lektion</translation>
    </message>
    <message>
        <source>About the case</source>
        <translation>Zum Fall</translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation>Aufnahme wird gelesen…</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Probability of pneumonia</source>
        <translation>Pneumonie-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>operating point {point} %, indeterminate {low} to {high} %</source>
        <translation>Arbeitspunkt {point} %, unbestimmt von {low} bis {high} %</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;How to use PneumoDetect</source>
        <translation>&amp;Bedienung von PneumoDetect</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;What this is and is not</source>
        <translation>&amp;Was dies ist und was nicht</translation>
    </message>
    <message>
        <source>How to use PneumoDetect</source>
        <translation>Bedienung von PneumoDetect</translation>
    </message>
    <message>
        <source>I &amp;understand</source>
        <translation>Ich habe &amp;verstanden</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Li&amp;cences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>KeyboardMarks</name>
    <message>
        <source>Mark a &amp;region with the keyboard</source>
        <translation>&amp;Region mit der Tastatur markieren</translation>
    </message>
    <message>
        <source>Move the region by &amp;keys</source>
        <translation>Region mit &amp;Tasten bewegen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Film {number} of {count}</source>
        <translation>Aufnahme {number} von {count}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
    <message>
        <source>The plots are not shown. {why}</source>
        <translation>Die Diagramme werden nicht gezeigt. {why}</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Evidence for and against pneumonia</source>
        <translation>Evidenz für und gegen eine Pneumonie</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Case {number} of {count}</source>
        <translation>Fall {number} von {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Nächste Aufnahme</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>Vorherige Aufnahme</translation>
    </message>
    <message>
        <source>Projector – PneumoDetect</source>
        <translation>Beamer – PneumoDetect</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>pneumonia, or not?</source>
        <translation>Pneumonie oder nicht?</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>From {rating} on it counts as calling pneumonia.</source>
        <translation>Ab {rating} gilt es als Entscheidung für Pneumonie.</translation>
    </message>
    <message>
        <source>Probability of pneumonia, 0 to 100</source>
        <translation>Pneumonie-Wahrscheinlichkeit, 0 bis 100</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>As&amp;k the program</source>
        <translation>Programm &amp;fragen</translation>
    </message>
    <message>
        <source>Commit and lock (Enter)</source>
        <translation>Festlegen und sperren (Eingabe)</translation>
    </message>
    <message>
        <source>Findings (optional)</source>
        <translation>Befunde (freiwillig)</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>Weiter (Eingabe)</translation>
    </message>
    <message>
        <source>How sure are you that this is pneumonia?</source>
        <translation>Wie sicher sind Sie, dass es Pneumonie ist?</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Stichworte: {tags}</translation>
    </message>
    <message>
        <source>Teaching point</source>
        <translation>Lehrpunkt</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Your reading, locked</source>
        <translation>Ihre Befundung, gesperrt</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>&amp;Commit, or go on</source>
        <translation>&amp;Festlegen oder weiter</translation>
    </message>
    <message>
        <source>&amp;Leave; go on another time</source>
        <translation>&amp;Verlassen; ein andermal weitermachen</translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation>&amp;Nächster Fall</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Case {number} of {count}</source>
        <translation>Fall {number} von {count}</translation>
    </message>
    <message>
        <source>Close (Enter)</source>
        <translation>Schließen (Eingabe)</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>Weiter (Eingabe)</translation>
    </message>
    <message>
        <source>Pre&amp;vious case</source>
        <translation>V&amp;orheriger Fall</translation>
    </message>
    <message>
        <source>Show my results (Enter)</source>
        <translation>Meine Ergebnisse zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The lesson is over.</source>
        <translation>Die Lektion ist zu Ende.</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Switched off in the settings</source>
        <translation>In den Einstellungen ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy image</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>-report</source>
        <translation>-Bericht</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>The page is on the clipboard</source>
        <translation>Die Seite ist in der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>&amp;De-identify</source>
        <translation>De-&amp;identifizieren</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befund</translation>
    </message>
    <message>
        <source>&amp;Indication</source>
        <translation>&amp;Fragestellung</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Do you &amp;agree with the program?</source>
        <translation>Stimmen Sie dem Programm &amp;zu?</translation>
    </message>
    <message>
        <source>I&amp;mpression</source>
        <translation>Beu&amp;rteilung</translation>
    </message>
    <message>
        <source>Include a&amp;nnotations</source>
        <translation>&amp;Markierungen aufnehmen</translation>
    </message>
    <message>
        <source>Include the &amp;evidence map</source>
        <translation>&amp;Evidenzkarte aufnehmen</translation>
    </message>
    <message>
        <source>Insert usual words…</source>
        <translation>Übliche Worte einfügen…</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>Read b&amp;y</source>
        <translation>Bef&amp;undet von</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
</context>
<context>
    <name>ResultsWindow</name>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;PDF of this learner…</source>
        <translation>&amp;PDF dieser Person…</translation>
    </message>
    <message>
        <source>&amp;RJafroc…</source>
        <translation>&amp;RJafroc…</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder of readings</source>
        <translation>Ordner mit Befundungen hinzufügen</translation>
    </message>
    <message>
        <source>Class ({count})</source>
        <translation>Kurs ({count})</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>Lernende</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird ausgewertet…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results – {title} – PneumoDetect</source>
        <translation>Ergebnisse – {title} – PneumoDetect</translation>
    </message>
    <message>
        <source>Save every judgement</source>
        <translation>Alle Einschätzungen speichern</translation>
    </message>
    <message>
        <source>Save for RJafroc</source>
        <translation>Für RJafroc speichern</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Zusammenfassung speichern</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>-evidence</source>
        <translation>-Evidenz</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Save evidence map</source>
        <translation>Evidenzkarte speichern</translation>
    </message>
    <message>
        <source>{waiting} of {films} films were not analysed and are left out</source>
        <translation>{waiting} von {films} Aufnahmen wurden nicht analysiert und fehlen</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Colour scale of the evidence map</source>
        <translation>Farbskala der Evidenzkarte</translation>
    </message>
    <message>
        <source>Log-odds that each of the model&apos;s cells adds to the score</source>
        <translation>Log-Odds, die jede Zelle des Modells zum Wert beiträgt</translation>
    </message>
    <message>
        <source>against</source>
        <comment>evidence</comment>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>for</source>
        <comment>evidence</comment>
        <translation>dafür</translation>
    </message>
    <message>
        <source>log-odds</source>
        <translation>Log-Odds</translation>
    </message>
</context>
<context>
    <name>SetEditor</name>
    <message numerus="yes">
        <source>%n cases.</source>
        <translation>
            <numerusform>%n Fall.</numerusform>
            <numerusform>%n Fälle.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add films…</source>
        <translation>Aufnahmen &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>&amp;Remove case</source>
        <translation>Fall &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Sammlung</translation>
    </message>
    <message>
        <source>1 case.</source>
        <translation>1 Fall.</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder of films</source>
        <translation>Ordner mit Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Move case &amp;down</source>
        <translation>Fall nach unte&amp;n</translation>
    </message>
    <message>
        <source>Move case &amp;up</source>
        <translation>Fall nach o&amp;ben</translation>
    </message>
    <message>
        <source>New case set</source>
        <translation>Neue Fallsammlung</translation>
    </message>
    <message>
        <source>Sa&amp;ve as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save case set</source>
        <translation>Fallsammlung speichern</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Taking films in…</source>
        <translation>Aufnahmen werden eingelesen…</translation>
    </message>
</context>
<context>
    <name>SetForm</name>
    <message>
        <source>&amp;AI help</source>
        <translation>KI-Hil&amp;fe</translation>
    </message>
    <message>
        <source>As listed</source>
        <translation>Wie aufgeführt</translation>
    </message>
    <message>
        <source>Case set</source>
        <translation>Fallsammlung</translation>
    </message>
    <message>
        <source>Learners may go back and forth</source>
        <translation>Lernende dürfen vor und zurück</translation>
    </message>
    <message>
        <source>Learners see it: let it give nothing away</source>
        <translation>Lernende sehen ihn: Er soll nichts verraten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>Show the truth after each case</source>
        <translation>Nach jedem Fall die Wahrheit zeigen</translation>
    </message>
    <message>
        <source>Shuffled, draw </source>
        <translation>Gemischt, Zug </translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>Time a film</source>
        <translation>Zeit je Aufnahme</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;De-identify reports</source>
        <translation>Berichte &amp;de-identifizieren</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Another language, model or number of threads is used from the next start.</source>
        <translation>Andere Sprache, anderes Modell oder andere Anzahl Threads gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>CPU &amp;threads</source>
        <translation>CPU-&amp;Threads</translation>
    </message>
    <message>
        <source>Include a&amp;nnotations in reports</source>
        <translation>Ma&amp;rkierungen in Berichte aufnehmen</translation>
    </message>
    <message>
        <source>Kept between runs: these settings, the window&apos;s place and, as far as it is ticked, where films lie: file names may name patients. No film and no result. Stored beside {file}</source>
        <translation>Zwischen zwei Starts bleiben erhalten: diese Einstellungen, die Lage des Fensters und, soweit angekreuzt, wo Aufnahmen liegen; Dateinamen können Patienten nennen. Keine Aufnahme und kein Ergebnis. Gespeichert neben {file}</translation>
    </message>
    <message>
        <source>Remember &amp;recent films, and those open if it crashes</source>
        <translation>&amp;Zuletzt geöffnete Aufnahmen merken, und bei einem Absturz die offenen</translation>
    </message>
    <message>
        <source>Remember the &amp;folder of the films opened last</source>
        <translation>&amp;Ordner der zuletzt geöffneten Aufnahmen merken</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Analysing…</source>
        <translation>Wird analysiert…</translation>
    </message>
    <message>
        <source>No film open</source>
        <translation>Keine Aufnahme offen</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>&amp;Case set</source>
        <translation>&amp;Fallsammlung</translation>
    </message>
    <message>
        <source>&amp;Learner</source>
        <translation>&amp;Lernende/r</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>Choose the case set</source>
        <translation>Fallsammlung wählen</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Speicherort wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Save &amp;in</source>
        <translation>Speichern &amp;in</translation>
    </message>
    <message>
        <source>Start or resume a reading</source>
        <translation>Befundung beginnen oder fortsetzen</translation>
    </message>
    <message>
        <source>Where to save the reading</source>
        <translation>Wo die Befundung gespeichert wird</translation>
    </message>
    <message>
        <source>Your name, or the code that you were given</source>
        <translation>Ihr Name oder der Code, den Sie bekommen haben</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Activity</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Under the cursor</source>
        <translation>Unter dem Mauszeiger</translation>
    </message>
</context>
<context>
    <name>TagBrowser</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>File information – {file}</source>
        <translation>Dateiinformationen – {file}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search number, name or value</source>
        <translation>Nummer, Namen oder Wert suchen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>The chosen rows, or all that are shown</source>
        <translation>Die gewählten Zeilen, oder alle, die gezeigt werden</translation>
    </message>
    <message>
        <source>The chosen value in full</source>
        <translation>Der gewählte Wert in voller Länge</translation>
    </message>
    <message>
        <source>What the file says about itself. It may name the patient.</source>
        <translation>Was die Datei über sich selbst sagt. Sie kann den Patienten nennen.</translation>
    </message>
    <message numerus="yes">
        <source>{rows} rows</source>
        <translation>
            <numerusform>{rows} Zeile</numerusform>
            <numerusform>{rows} Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Analyse anyway</source>
        <translation>Trotzdem analysieren</translation>
    </message>
    <message>
        <source>Invert and analyse</source>
        <translation>Invertieren und analysieren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No film open</source>
        <translation>Keine Aufnahme offen</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Bitte beachten</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>The result will say that the grey values were inverted</source>
        <translation>Das Ergebnis wird sagen, dass die Grauwerte invertiert wurden</translation>
    </message>
    <message>
        <source>The result will say that the guard had refused this picture</source>
        <translation>Das Ergebnis wird sagen, dass die Eingangsprüfung dieses Bild abgelehnt hatte</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>ViewerMenus</name>
    <message>
        <source>&amp;Actual size (1:1)</source>
        <translation>Originalgrö&amp;ße (1:1)</translation>
    </message>
    <message>
        <source>&amp;Brightness and contrast</source>
        <translation>Helligkeit und &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Delete annotation</source>
        <translation>Markierung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Fit to window (double-click)</source>
        <translation>Ins &amp;Fenster einpassen (Doppelklick)</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation>Links/rechts &amp;spiegeln</translation>
    </message>
    <message>
        <source>&amp;Put the tool down</source>
        <translation>Werk&amp;zeug weglegen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Delete a&amp;ll annotations</source>
        <translation>&amp;Alle Markierungen löschen</translation>
    </message>
    <message>
        <source>Evidence over the film in o&amp;ne pane</source>
        <translation>Evidenz über der Aufnahme in einem Fel&amp;d</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>In&amp;vert</source>
        <translation>&amp;Invertieren</translation>
    </message>
    <message>
        <source>Mirror &amp;top to bottom</source>
        <translation>&amp;Oben/unten spiegeln</translation>
    </message>
    <message>
        <source>Re&amp;set brightness and contrast</source>
        <translation>Helligkeit und Kontrast &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show &amp;evidence (hold B to hide it)</source>
        <translation>&amp;Evidenz zeigen (B gedrückt: ausblenden)</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What the left mouse button does</source>
        <translation>Was die linke Maustaste tut</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verklei&amp;nern</translation>
    </message>
</context>
<context>
    <name>WorklistDock</name>
    <message>
        <source>Analyse all</source>
        <translation>Alle analysieren</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Films analysed</source>
        <translation>Analysierte Aufnahmen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Writing the evidence map…</source>
        <translation>Evidenzkarte wird geschrieben…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Bericht wird geschrieben…</translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation>Tabelle wird geschrieben…</translation>
    </message>
</context>
</TS>
