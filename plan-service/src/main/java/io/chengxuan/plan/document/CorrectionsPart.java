package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Corrections.Correction;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Keeps {@link Corrections} in a Word document as a custom XML part (ECMA-376), which Word carries along unseen. */
public final class CorrectionsPart {

    private static final String SPACE = "urn:chengxuan:plan-corrections:1";
    private static final String RELATION =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

    private CorrectionsPart() {}

    static Corrections in(XWPFDocument document) throws IOException, SAXException {
        try {
            for (var relation : document.getPackagePart().getRelationshipsByType(RELATION)) {
                var part = document.getPackagePart().getRelatedPart(relation);
                try (var content = part.getInputStream()) {
                    var root = XMLHelper.newDocumentBuilder().parse(content).getDocumentElement();
                    if (SPACE.equals(root.getNamespaceURI())) {
                        return read(root);
                    }
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return Corrections.NONE;
    }

    private static Corrections read(Node root) {
        var byPlace = new LinkedHashMap<String, Correction>();
        for (var node : WordXml.children(root)) {
            byPlace.put(
                Objects.requireNonNullElse(child(node, "at"), ""),
                new Correction(child(node, "reads"), child(node, "means"))
            );
        }
        return new Corrections(byPlace);
    }

    private static @Nullable String child(Node node, String name) {
        return WordXml.children(node)
            .stream()
            .filter(child -> WordXml.name(child).equals(name))
            .map(Node::getTextContent)
            .findFirst()
            .orElse(null);
    }

    /** Adds the part; nothing when there is nothing to correct. */
    public static void add(XWPFDocument document, Corrections corrections) throws IOException {
        if (corrections.byPlace().isEmpty()) {
            return;
        }
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/customXml/item1.xml");
            PackagePart part = document.getPackage().createPart(name, "application/xml");
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
            try (var out = part.getOutputStream()) {
                write(out, corrections);
            }
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(OutputStream out, Corrections corrections) throws XMLStreamException {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(SPACE);
        xml.writeStartElement(SPACE, "corrections");
        xml.writeDefaultNamespace(SPACE);
        for (var entry : corrections.byPlace().entrySet()) {
            xml.writeStartElement(SPACE, "correction");
            element(xml, "at", entry.getKey());
            element(xml, "reads", entry.getValue().reads());
            element(xml, "means", entry.getValue().means());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(SPACE, name);
            xml.writeCharacters(XmlText.bearable(text));
            xml.writeEndElement();
        }
    }
}
