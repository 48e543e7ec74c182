"""What both versions of QTI share: elements, and the zip with a manifest in which platforms take them."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_PACKAGES = "http://www.imsglobal.org/xsd/imscp_v1p1"
_BEFORE_TIME = (1980, 1, 1, 0, 0, 0)  # the same questions give the same file


@dataclass(frozen=True, slots=True)
class Resource:
    """A file of a package, what it is, and the files that belong to it."""

    path: str
    kind: str
    root: ElementTree.Element
    needs: tuple[str, ...] = ()


def node(name: str, *children: ElementTree.Element, text: str = "", **attributes: str) -> ElementTree.Element:
    """Return an element with attributes, and children or a text."""
    made = ElementTree.Element(name, attributes)
    made.text = text or None
    made.extend(children)
    return made


def package(identifier: str, about: Mapping[str, str], resources: Sequence[Resource]) -> bytes:
    """Return the zip that holds resources and their manifest; `about` names its schema and the version."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        _put(packed, "imsmanifest.xml", _manifest(identifier, about, resources))
        for resource in resources:
            _put(packed, resource.path, resource.root)
    return file.getvalue()


def _manifest(
    identifier: str, about: Mapping[str, str], resources: Sequence[Resource]
) -> ElementTree.Element:
    listed = (
        node(
            "resource",
            node("file", href=each.path),
            *(node("dependency", identifierref=_name(path)) for path in each.needs),
            identifier=_name(each.path),
            type=each.kind,
            href=each.path,
        )
        for each in resources
    )
    return node(
        "manifest",
        node("metadata", *(node(name, text=text) for name, text in about.items())),
        node("organizations"),
        node("resources", *listed),
        xmlns=_PACKAGES,
        identifier=identifier,
    )


def _name(path: str) -> str:
    return f"resource_{path.rpartition('/')[2].removesuffix('.xml')}"


def _put(packed: ZipFile, path: str, root: ElementTree.Element) -> None:
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    info = ZipInfo(path, _BEFORE_TIME)
    info.compress_type = ZIP_DEFLATED
    packed.writestr(info, text)
