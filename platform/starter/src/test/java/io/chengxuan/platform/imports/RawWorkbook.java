package io.chengxuan.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with one sheet, put together part by part as no program would write it. */
final class RawWorkbook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String NAMES =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" " +
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    interface Content {
        void write(Writer to) throws IOException;
    }

    RawWorkbook() {
        var kinds = Map.of("workbook", "sheet.main", "sharedStrings", "sharedStrings", "styles", "styles");
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        kinds.forEach((part, type) ->
            types.append("<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type))
        );
        part("[Content_Types].xml", types + "</Types>");
        part(
            "xl/workbook.xml",
            "<workbook " + NAMES + "><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        );
        part("xl/_rels/workbook.xml.rels", relations("Id=\"r1\" Target=\"worksheets/sheet1.xml\""));
        part("xl/sharedStrings.xml", shared(""));
        part(
            "xl/styles.xml",
            "<styleSheet %s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>".formatted(
                NAMES
            )
        );
    }

    static String relations(String one) {
        var names = "http://schemas.openxmlformats.org/package/2006/relationships";
        return "<Relationships xmlns=\"" + names + "\"><Relationship " + one + "/></Relationships>";
    }

    RawWorkbook part(String name, String content) {
        return part(name, to -> to.write(content));
    }

    RawWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    RawWorkbook rows(String rows) {
        return part(SHEET, sheet(rows));
    }

    /** Puts something before what a part has. */
    RawWorkbook begin(String name, String before) {
        var content = Objects.requireNonNull(parts.get(name));
        return part(name, to -> {
            to.write(before);
            content.write(to);
        });
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    static String shared(String texts) {
        return "<sst " + NAMES + ">" + texts + "</sst>";
    }

    static String sheet(String rows) {
        return "<worksheet " + NAMES + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                part.getValue().write(writer);
                writer.flush();
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
