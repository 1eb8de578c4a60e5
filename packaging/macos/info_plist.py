"""What macOS asks of an application: who it is, and which documents it opens."""

from contents import IDENTIFIER, NAME, WINDOW

# (name, uniform type identifiers) of the documents.
DOCUMENTS = (
    ("DICOM radiograph", ("org.nema.dicom",)),
    ("Picture of a radiograph", ("public.jpeg", "public.png", "public.tiff", "com.microsoft.bmp")),
)


def entries(version: str) -> dict[str, object]:
    """The entries of Info.plist."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleIdentifier": IDENTIFIER,
        # Of two programs; because of the other one PyInstaller would call it one without windows.
        "CFBundleExecutable": WINDOW,
        "LSBackgroundOnly": False,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSMinimumSystemVersion": "13.0",
        "LSApplicationCategoryType": "public.app-category.education",
        "LSArchitecturePriority": ["arm64"],
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence. Research and teaching only, never for diagnosis.",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": list(types),
            }
            for name, types in DOCUMENTS
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "org.nema.dicom",
                "UTTypeDescription": "DICOM file",
                "UTTypeConformsTo": ["public.data", "public.image"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["dcm", "dicom"],
                    "public.mime-type": ["application/dicom"],
                },
            }
        ],
    }
