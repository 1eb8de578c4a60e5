<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>PneumoDetect</name>
    <message>
        <source>&amp;About PneumoDetect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Consolidation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit a case set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hyperinflation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Interstitial pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link zoom and brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New case set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open films…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start or resume a reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(analysed anyway)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(calibrated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, after the time was up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {count} marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A negative answer does not rule pneumonia out. Read the film, and look again if the child stays ill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP film: the heart looks larger than on a PA film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC aided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC aided less unaided: {value:+.2f} ({low:+.2f} to {high:+.2f}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC {value:.3f} (95 % CI {low:.3f} to {high:.3f}, n = {n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC, interval over films (DeLong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC, interval over patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC, {first} less {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About PneumoDetect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this &amp;model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add films. Names and headers are taken out; what is burnt into the picture stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the files that your learners handed in, or the folder or stick where they are. Copies and later readings of the same learner are recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After every commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with truth (kappa)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Air &amp;bronchogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Air bronchogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases are read. Your file is complete; hand it to your trainer: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the radiograph again with the model that is loaded now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another patient ID: not the same patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area {area}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the learner for the original file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one interval is wide: the cases are too few to rank learners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic for what is visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better / worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bones and mediastinum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both lungs clear. No consolidation, other infiltrate or pleural effusion.
Heart and mediastinum of usual size and shape. Bones unremarkable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brackets hold 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brier score of the ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C {centre}  W {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR {ratio:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error (ECE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration of the ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called wrong, unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot listen on {address}, port {port}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the model in {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the token in {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use {where}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {file}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cardiothoracic ratio: drag across the heart, then the inner thorax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case set: {title}. Read from {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainly not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed for the better: {cases}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed for the worse: {cases}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder and its labels with `python -m core prepare`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest radiograph report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest radiographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children aged 1 to 5 only: the model has seen nobody else. On films of adults its answers mean nothing, and it was never tried on infants or on older children.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one with --port, or end the program that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class, aided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class, unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;with another film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence {confidence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De-identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De-identified, but for letters in the picture itself: look whether they name the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deeper than this program looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense opacity of [lobe or segment], with air bronchogram [yes/no].
Pleural effusion: [none/left/right].
Heart and mediastinum: [usual/displaced].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between the sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag along one arm to the vertex, then click the other arm&apos;s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag along something whose length you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from one end to the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag right for less contrast, up for more brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the film; marks can be picked up with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag up to come closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nd the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-point consolidation of [lobe or segment]; fits pneumonia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for pneumonia (orange) or against it (blue), log-odds per cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence map, tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ta&amp;ble of the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the film again as uncompressed DICOM (Explicit VR Little Endian) or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;information and tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film of a lying patient: the heart looks larger than on an upright PA film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings (reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed wrong AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forced analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some memory, or ask for fewer of them with --workers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again from who made it, or make the set anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --out another name, or go on with the same model, operating point and --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it by --resume, or give --out another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard against unsuitable pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardest cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a radiologist read this film soon, together with the clinical picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helps to find pneumonia on chest radiographs of children aged 1 to 5. Everything is computed on this computer; no film ever leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the evidence while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see what is under the cursor enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyperinflation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impression (reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indeterminate: needs a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: pip install &apos;pneumodetect[{extra}]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again, or choose another model folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interstitial pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not look like a chest radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in this bundle: run the program from its source for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like a lateral view; the model knows frontal views only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like a negative, with dark bones; invert it and analyse it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It seems to show several pictures, or a page or screen; open the one film alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or lies on a medium that is not connected now. Open it from where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept between runs: these settings, the window&apos;s place and, as far as it is ticked, where films lie: file names may name patients. No film and no result. Stored beside {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lateral film: a cardiothoracic ratio means nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths are measured at the detector. In the patient they are shorter, by a magnification that the file does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths rest on a calibration by hand: they hold at the depth of what was calibrated on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the film. Mark a region if you see one (T, O or Ctrl+M). Choose a rating by its number, then Enter: it is locked then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIRRORED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one, for instance with: python -c &apos;import secrets; print(secrets.token_hex())&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean {mean}, SD {deviation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by the reader on the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT MET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in the file may be wrong: its character set is unknown or not kept to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt picture in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never for diagnosis, and never to decide on treatment. It was not measured in clinical use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case set from the &amp;open films…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case was read with the program&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence map: this picture was not analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reading of this case set was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signs of pneumonia found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signs of pneumonia on this film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called one wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assessable. To be repeated only where it changes the treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fit to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured in clinical use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be relied on: indeterminate: needs a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be relied on: no signs of pneumonia found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be relied on: signs that fit pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was logged since the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On request, after commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {what} of {patients} patients: {area}; at the {point} point sensitivity {sensitivity:.1%} and specificity {specificity:.1%}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {what}: {area}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hospital only. Its training films, and those of the internal figures, come from one children&apos;s hospital; at another, with other machines and other patients, it may do worse. Measure it on your own films before you rely on any figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the film&apos;s own facts are taken out: what you write stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a PNG, JPEG or DICOM chest radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a chest radiograph (Ctrl+O), or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open synthetic sa&amp;mples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original (not analysed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other infiltrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other infiltrate, no end-point consolidation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious picture in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PPV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the local API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchy or interstitial opacities [where], peribronchial thickening [yes/no].
No dense consolidation. No pleural effusion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. The clock stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pleural &amp;effusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pleural effusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PneumoDetect did not close properly last time. Open the film that was open again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PneumoDetect did not close properly last time. Open the {films} films that were open again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pneumonia by truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pneumonia or not: it knows no other disease, and a film without signs of pneumonia may show something else. It sees neither the child nor the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of pneumonia {chance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating as a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings are taken for probabilities, evenly spaced; the Brier score is 0 for who is always sure and right, 0.25 for who always says 50 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader and program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading room (dim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ults of readings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research and teaching only – not for diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research and teaching only. PneumoDetect is not a medical device: never use it for diagnosis or to decide on treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize: down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize: left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize: right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize: up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;evidence map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds a case (median)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the &amp;projector…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs that fit pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program. The film itself is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space: reveal   ←  →: other film   P: pointer tool   F11: full screen   Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start scheduler and workers with this program, model and the same folders on every machine, then go on with --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of the pixels inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case set is not saved yet. Save it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change of the AUC cannot be measured on these cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chest seems to lie on its side or upside down; turn it and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how large a pixel is: lengths are in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say whether high values are bright; it is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds the detector&apos;s raw values, meant for processing and not for reading: open the film made from them, for presentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds {frames} pictures; this is number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says it is {modality}, not a projection radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that it is a lateral view; the model knows frontal views only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file says that it shows {body_part}, not the chest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s window (centre {centre:g}, width {width:g}) shows nothing of its pixels and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film cannot be read because of [rotation/exposure/motion/parts cut off].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film&apos;s grey values were inverted at the user&apos;s wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guard had refused this radiograph; it was analysed at the user&apos;s wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intervals are wide: {n} cases are too few to say how well this learner reads, or to compare learners. Read more cases before drawing conclusions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is so long, in millimetres:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not made for this patient or picture. Rely on a reader alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that can {purpose} is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient is {age:.0f} years old; the model was trained on children aged 1 to 5 only, so this answer is not to be relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s age is unknown; the model was trained on children aged 1 to 5 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is empty or over-exposed: it has hardly any contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in colour: a photograph or a screenshot, not a radiograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too small ({size} pixels) to show the lungs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processes that analyse films do not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program calls pneumonia; probability {chance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program does not call pneumonia; probability {chance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program gave no answer: it refused this film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program gives no answer for this picture. Have a radiologist read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is still at work on this film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program on these cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was wrong in: {wrong}; of these the learner ended where it did in: {followed}, having been right before (automation bias) in: {misled}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s answer was shown {when}; {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader agrees with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader disagrees with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same patient ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same patient ID, but another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is too close to the threshold to lean either way. A reader must decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thorax must be wider than the heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is not known: on AP films and of lying patients the heart looks larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more; the first {most:,} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what is true. Enter goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot tell chest radiographs from other pictures: make sure it is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This prediction was made by {made_by}, not by {given_to}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorax {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold {threshold:.1f} %; indeterminate {low:.1f} to {high:.1f} % (grey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is up. Give your rating from memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To measure it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long to be looked into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned 90° anticlockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned 90° clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unaided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --force to analyse it anyway; the result will say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in brackets are 95 % intervals: Wilson, DeLong, Fleiss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is not saved yet. Save the report?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it is the same patient is not known: a patient ID is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parts speak for pneumonia, and which against it, is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the program&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working. If it happens again, restart the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have read this case. It stays as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have seen the program&apos;s answer. Rate again: the same, or another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reading is locked. Ask the program for its answer, or go on without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reading is saved in this folder after every commitment. With the same name, set and folder an unfinished reading goes on at the case where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom {percent:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIF animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG 2000 picture outside a DICOM file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive or office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file in it has another size than it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file in it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film is in it twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row or the column {error} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a set has 1 to {most} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of at most {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after every commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block_16 and all behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibration error (ECE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card.json is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card.json is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card.json lacks or misstates {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence {evidence} log-odds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>films of both classes are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frontal refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high-specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belongs to another case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read as a CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changes while it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it declares a picture without pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it declares {declared:.0f} million pixel values, more than {most} million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it expects the preprocessing {name!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {count} cases, not 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a file twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no file that looks like a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds one picture: there is no picture {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds {frames} pictures: there is no picture {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it inflates to more than {most} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is DICOM without a picture ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a DICOMDIR, the index of a disc; open one of the films beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a WebP picture, which this program does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a text file, not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a video or HEIF picture, which this program does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no DICOMDIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no case set, or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no reading, or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of a kind whose tags this program does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of the format {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is packed in a way that is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large ({size} MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large for this computer&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {kind}, not a picture that this program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lacks {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was changed after it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its DICOM data are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its DICOM header has more elements than that of any film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its card names a file elsewhere, {name!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its description is not valid: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its files do not fit its card ({problem})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its films are not those of its description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its lock cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pixels are coded as {coding}, for which there is no decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pixels are missing: the DICOM file is cut off, or holds no more than a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its title is longer than {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {family} data are a picture of {columns} × {rows} pixels, its header says {said_columns} × {said_rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {family} data ask for more memory than a picture of its size needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {family} data crashed the decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {family} data kept the decoder busy for {seconds:.0f} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least correlation of the mirrored film&apos;s map with the map mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least sensitivity at screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least share of films whose hottest fifth counts more than as much elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median change, squashed against aspect-true copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median shift of a normal film with a letter pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle drag, Space and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most correlation left with scrambled weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most positive evidence in the border: its share of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most positive evidence in the corners: its share of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no AUC falls by more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no case of the set was read in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place: intervals are wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has finished the set: RJafroc needs whole readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on request, after commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient-grouped validation films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure answers on normals that a pasted letter turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the DICOM file is cut off: it ends before its picture does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decoder of compressed pictures does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index of the disc is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reading of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settings are not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the truth of case {some} is not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {kind} file is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {kind} file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {kind} file is damaged, cut off, or of a kind that this program does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {kind} file is too large: it declares more than {most} million pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsuitable refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x {x}   y {y}   value {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have no permission to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Name} (threshold {threshold:.3f}): not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Name} (threshold {threshold:.3f}): of 100 children with pneumonia it misses {missed}, of 100 without it calls {called}. Sensitivity {sensitivity}; specificity {specificity}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hexadecimal digits are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not analysed: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{films} films of {patients} patients, {normal} normal and {pneumonia} with pneumonia. Left out: {copies} files with further copies of them, {excluded} duplicates, {unreadable} unreadable. Analysed although the guard refuses them: {refused}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{films} films; {met} of {goals} goals met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label!r} is neither NORMAL nor PNEUMONIA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:.3f} to {high:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} differs from its SHA-256 in card.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rating} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} seconds a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:,} bytes, damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:,} bytes: {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:.1%} (95 % CI {low:.1%} to {high:.1%}, n = {n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is no number from {least:g} to {most:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is no whole number from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: a later reading, of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {done} of {all} cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {file} is a further copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— truth not said yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutModel</name>
    <message>
        <source>About this model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>calibrating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting all marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>&amp;Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bacterial, viral…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ubtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown after the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teac&amp;hing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so: report, follow-up, consensus…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message numerus="yes">
        <source>%n other films in the list with the same patient ID.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other film in the list with the same patient ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for films with the same patient ID…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the same patient ID: {number} of {count}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all films of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This film names no patient ID, so others cannot be told from it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose film it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Reading the film…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceColumn</name>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the evidence; hold B to take it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmWindow</name>
    <message>
        <source>&amp;Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Probability of pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;How to use PneumoDetect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What this is and is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to use PneumoDetect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;cences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardMarks</name>
    <message>
        <source>Mark a &amp;region with the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the region by &amp;keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Film {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>About this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plots are not shown. {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Evidence for and against pneumonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>Case {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector – PneumoDetect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pneumonia, or not?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>From {rating} on it counts as calling pneumonia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of pneumonia, 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>As&amp;k the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit and lock (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure are you that this is pneumonia?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reading, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>&amp;Commit, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave; go on another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my results (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson is over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off in the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>&amp;De-identify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Indication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you &amp;agree with the program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mpression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include a&amp;nnotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include the &amp;evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert usual words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read b&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsWindow</name>
    <message>
        <source>&amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PDF of this learner…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;RJafroc…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results – {title} – PneumoDetect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for RJafroc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>-evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} of {films} films were not analysed and are left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Colour scale of the evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-odds that each of the model&apos;s cells adds to the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <comment>evidence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for</source>
        <comment>evidence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log-odds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetEditor</name>
    <message numerus="yes">
        <source>%n cases.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add films…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move case &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move case &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking films in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetForm</name>
    <message>
        <source>&amp;AI help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners may go back and forth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learners see it: let it give nothing away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the truth after each case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled, draw </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time a film</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;De-identify reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language, model or number of threads is used from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU &amp;threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include a&amp;nnotations in reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember &amp;recent films, and those open if it crashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the &amp;folder of the films opened last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Analysing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>&amp;Case set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or resume a reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, or the code that you were given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagBrowser</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File information – {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search number, name or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen rows, or all that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen value in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file says about itself. It may name the patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{rows} rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Analyse anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert and analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No film open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result will say that the grey values were inverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result will say that the guard had refused this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerMenus</name>
    <message>
        <source>&amp;Actual size (1:1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brightness and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to window (double-click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put the tool down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a&amp;ll annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence over the film in o&amp;ne pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror &amp;top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;set brightness and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;evidence (hold B to hide it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the left mouse button does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistDock</name>
    <message>
        <source>Analyse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Writing the evidence map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
