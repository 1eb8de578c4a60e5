; Inno Setup 6.3 or newer: for one user, without an administrator. Built by build.py --installers:
;   iscc /DVersion=0.1.0 packaging\windows\pneumodetect.iss
; Silent:  pneumodetect-0.1.0-windows-x64.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART
; Removal: "%LOCALAPPDATA%\Programs\PneumoDetect\unins000.exe" /VERYSILENT
; For all users, by an administrator: add /ALLUSERS

#ifndef Version
  #error "Give /DVersion=..."
#endif
#define Root AddBackslash(SourcePath) + "..\.."

[Setup]
AppId={{6B1B5C0A-6B9F-4B8C-9C55-0B1C9E0D4D11}
AppName=PneumoDetect
AppVersion={#Version}
AppVerName=PneumoDetect {#Version}
AppPublisher=PneumoDetect
AppComments=Research and teaching only. Not a medical device: never use it for diagnosis.
VersionInfoVersion={#Version}
DefaultDirName={autopf}\PneumoDetect
DefaultGroupName=PneumoDetect
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\build\work\pneumodetect.ico
UninstallDisplayIcon={app}\pneumodetect.exe
OutputDir={#Root}\dist
OutputBaseFilename=pneumodetect-{#Version}-windows-x64
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
ShowLanguageDialog=auto

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.OfferDicom=Offer PneumoDetect for DICOM files (.dcm)
de.OfferDicom=PneumoDetect für DICOM-Dateien (.dcm) anbieten
en.Dicom=DICOM radiograph
de.Dicom=DICOM-Röntgenbild

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: dicom; Description: "{cm:OfferDicom}"

[InstallDelete]
; Nothing of an older version stays behind.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\pneumodetect\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\PneumoDetect"; Filename: "{app}\pneumodetect.exe"
Name: "{autodesktop}\PneumoDetect"; Filename: "{app}\pneumodetect.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\PneumoDetect.dicom"; ValueType: string; ValueData: "{cm:Dicom}"; Flags: uninsdeletekey; Tasks: dicom
Root: HKA; Subkey: "Software\Classes\PneumoDetect.dicom\DefaultIcon"; ValueType: string; ValueData: "{app}\pneumodetect.exe,0"; Tasks: dicom
Root: HKA; Subkey: "Software\Classes\PneumoDetect.dicom\shell\open\command"; ValueType: string; ValueData: """{app}\pneumodetect.exe"" ""%1"""; Tasks: dicom
; One offer among others: the user's choice of a viewer stays as it is. What was empty before is
; taken away at the end.
Root: HKA; Subkey: "Software\Classes\.dcm"; Flags: uninsdeletekeyifempty; Tasks: dicom
Root: HKA; Subkey: "Software\Classes\.dcm\OpenWithProgids"; ValueType: string; ValueName: "PneumoDetect.dicom"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: dicom

[Run]
Filename: "{app}\pneumodetect.exe"; Description: "{cm:LaunchProgram,PneumoDetect}"; Flags: nowait postinstall skipifsilent
