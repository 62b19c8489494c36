package io.chengxuan.platform.imports;

import io.chengxuan.platform.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.http.HttpStatus;

/** The archive that a workbook is, looked through before anything is made of it. */
final class WorkbookParts {

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_DIRECTORY_BYTES = 1 << 20;
    /** Texts that cells share are held in memory while the sheet is read. */
    private static final long MOST_SHARED_BYTES = 64L << 20;

    private WorkbookParts() {}

    /**
     * Unpacks all of it without keeping anything, so that a small file cannot become an endless one.
     *
     * @return the merged cells of the first sheet that is not hidden
     */
    static MergedCells look(ZipFile parts, long mostBytes) throws IOException {
        var shown = shown(parts);
        var merged = MergedCells.none();
        var size = new Size(mostBytes);
        int count = 0;
        for (var part : Collections.list(parts.getEntries())) {
            if (++count > MOST_PARTS) {
                throw unreadable();
            }
            OtherFile.withPart(part.getName()).ifPresent(OtherFile::refuse);
            size.begin(part.getName());
            try (var content = parts.getInputStream(part)) {
                var found = MergedCells.in(content, size::add);
                merged = shown.filter(part.getName()::equals).isPresent() ? found : merged;
            }
        }
        return merged;
    }

    /** Name of the part with the first sheet that is not hidden, or with the first one. */
    private static Optional<String> shown(ZipFile parts) throws IOException {
        var targets = new HashMap<String, String>();
        read(parts, "xl/_rels/workbook.xml.rels", element -> {
            if (element.getLocalName().equals("Relationship")) {
                targets.put(element.getAttributeValue(null, "Id"), element.getAttributeValue(null, "Target"));
            }
        });
        var sheets = new HashMap<Boolean, String>();
        read(parts, "xl/workbook.xml", element -> {
            if (element.getLocalName().equals("sheet")) {
                var state = element.getAttributeValue(null, "state");
                sheets.putIfAbsent(state != null && !state.equals("visible"), relation(element));
            }
        });
        var id = sheets.getOrDefault(false, sheets.get(true));
        return Optional.ofNullable(targets.get(id)).map(target ->
            target.startsWith("/") ? target.substring(1) : "xl/" + target
        );
    }

    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id")) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private interface Element {
        void seen(XMLStreamReader element);
    }

    private static void read(ZipFile parts, String name, Element each) throws IOException {
        var part = parts.getEntry(name);
        if (part == null) {
            return;
        }
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var content = parts.getInputStream(part)) {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(content.readNBytes(MOST_DIRECTORY_BYTES)));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    each.seen(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Problem unreadable() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-unreadable");
    }

    /** How much was unpacked so far. */
    private static final class Size {

        private final long most;
        private long all;
        private long part;
        private boolean shared;

        Size(long most) {
            this.most = most;
        }

        void begin(String name) {
            part = 0;
            shared = name.endsWith("sharedStrings.xml");
        }

        void add(long read) {
            all += read;
            part += read;
            if (all > most || (shared && part > MOST_SHARED_BYTES)) {
                throw unreadable();
            }
        }
    }
}
