package io.chengxuan.plan.export;

import io.chengxuan.plan.document.XmlText;
import io.chengxuan.platform.exports.TableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A table as a Word document across the page. POI holds a document as a tree, 45 KB for each row, so it makes the page and
 * the headings only, and the rows are written into its document part as they come.
 */
final class WordTable implements TableFile {

    private static final String DOCUMENT = "word/document.xml";
    private static final String END = "</w:tbl>";
    private static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int SHORT = 12;

    private final ZipOutputStream out;
    private final String rest;
    private final XMLStreamWriter xml;

    WordTable(OutputStream file, String title, String... headings) throws IOException {
        out = new ZipOutputStream(file, StandardCharsets.UTF_8);
        var document = "";
        try (var shell = new ZipInputStream(new ByteArrayInputStream(shell(title, List.of(headings))))) {
            for (var entry = shell.getNextEntry(); entry != null; entry = shell.getNextEntry()) {
                if (entry.getName().equals(DOCUMENT)) {
                    document = new String(shell.readAllBytes(), StandardCharsets.UTF_8);
                } else {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    shell.transferTo(out);
                }
            }
        }
        int end = document.lastIndexOf(END);
        rest = document.substring(end);
        out.putNextEntry(new ZipEntry(DOCUMENT));
        out.write(document.substring(0, end).getBytes(StandardCharsets.UTF_8));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static byte[] shell(String title, List<String> headings) throws IOException {
        var page = WordPage.landscape();
        page.add(WordStyle.TITLE, title);
        var table = page.document().createTable(1, headings.size());
        table.setWidth("100%");
        WordPage.head(table.getRow(0), headings);
        return page.bytes();
    }

    @Override
    public void row(@Nullable Object... values) throws IOException {
        try {
            start("tr");
            start("trPr");
            empty("cantSplit", null);
            end();
            for (var value : values) {
                cell(value == null ? "" : value.toString());
            }
            end();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void cell(String text) throws XMLStreamException {
        start("tc");
        start("tcPr");
        empty("vAlign", "center");
        end();
        start("p");
        start("pPr");
        empty("pStyle", (text.length() > SHORT ? WordStyle.CELL : WordStyle.CELL_MIDDLE).id());
        end();
        start("r");
        start("t");
        xml.writeCharacters(XmlText.bearable(text));
        end();
        end();
        end();
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, SPACE);
    }

    private void empty(String name, @Nullable String value) throws XMLStreamException {
        xml.writeEmptyElement("w", name, SPACE);
        if (value != null) {
            xml.writeAttribute("w", SPACE, "val", value);
        }
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    @Override
    public void complete() throws IOException {
        out.write(rest.getBytes(StandardCharsets.UTF_8));
        out.close();
    }

    @Override
    public void close() {
        // Without its end no program opens the archive.
    }
}
