package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.exports.TableFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Documents that are refused as a whole, each with its reason. */
class RefusalsTests {

    private static final byte[] WORD = WordRendering.withTable(MadeUpPlan.withTable(1), new Damage(1, 0));
    private static final byte[] WORKBOOK = SheetRendering.of(MadeUpPlan.withTable(1), new Damage(1, 0));

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], "document-empty");
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefused() {
        refused(new byte[20 * 1024 * 1024 + 1], "document-too-large");
    }

    @Test
    void aTextOfNothingButWhiteSpaceIsRefused() {
        refused("\n \t \n　\n".getBytes(StandardCharsets.UTF_8), "document-without-text");
    }

    @Test
    void aTextOfTooManyLinesIsRefused() {
        refused("行\n".repeat(DocumentText.MAX_PIECES + 2).getBytes(StandardCharsets.UTF_8), "document-too-long");
    }

    @Test
    void aTextOfTooManyLettersIsRefused() {
        refused(
            "街巷清洁".repeat(DocumentText.MAX_LETTERS / 4 + 1).getBytes(StandardCharsets.UTF_8),
            "document-too-long"
        );
    }

    /** Were reading quadratic in the length, this would not end while anybody waits. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theLongestTextsThatAreAcceptedAreReadToTheEnd() {
        var table = "时间\t项目名称\t主要内容\t责任部门\n" + ("街".repeat(90) + "\n").repeat(9_900);
        var list = "一、惠民\n1.街巷\n责任部门：办公室\n宣传时间：7月\n" + ("巷 1".repeat(30) + "\n").repeat(9_900);

        assertThat(PlanDocument.read(table.getBytes(StandardCharsets.UTF_8)).preview().problems()).isNotEmpty();
        assertThat(PlanDocument.read(list.getBytes(StandardCharsets.UTF_8)).preview().projects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "{\\rtf1\\ansi plan}",
            "<!DOCTYPE html><html><body>plan</body></html>",
            "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>",
            "GIF89a\u0001\u0000\u0002",
        }
    )
    void anotherTypeOfFileIsRefusedWhateverItsName(String content) {
        refused(content.getBytes(StandardCharsets.UTF_8), "document-type-unsupported");
    }

    @Test
    void randomBytesAreRefused() {
        for (long seed = 1; seed <= 20; seed++) {
            var bytes = new byte[4096];
            new Random(seed).nextBytes(bytes);
            refused(bytes, "document-type-unsupported");
        }
    }

    @Test
    void anArchiveOfOtherThingsIsRefused() {
        refused(zip(Map.of("a.txt", "plan".getBytes(StandardCharsets.UTF_8))), "document-type-unsupported");
    }

    @Test
    void anEncryptedWorkbookIsRefused() throws Exception {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (
            var files = new POIFSFileSystem();
            var workbook = new XSSFWorkbook();
            var bytes = new ByteArrayOutputStream()
        ) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("时间");
            try (var stream = encryptor.getDataStream(files)) {
                workbook.write(stream);
            }
            files.writeFilesystem(bytes);
            refused(bytes.toByteArray(), "document-encrypted");
        }
    }

    @Test
    void anOldWordFileIsRefusedAsAnotherType() throws IOException {
        try (var files = new POIFSFileSystem(); var bytes = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(bytes);
            refused(bytes.toByteArray(), "document-type-unsupported");
        }
    }

    @Test
    void anEncryptedPdfIsRefused() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            refused(saved(document), "document-encrypted");
        }
    }

    @Test
    void aPdfWithoutATextLayerIsRefused() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            refused(saved(document), "document-without-text");
        }
    }

    @Test
    void aPdfOfTooManyPagesIsRefused() throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < 301; i++) {
                document.addPage(new PDPage());
            }
            refused(saved(document), "document-too-long");
        }
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        refused(Arrays.copyOf(WORD, (WORD.length * 2) / 3), "document-truncated");
        refused(Arrays.copyOf(WORKBOOK, WORKBOOK.length - 30), "document-truncated");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = saved(document);
            refused(Arrays.copyOf(bytes, bytes.length - 20), "document-truncated");
        }
        var text = "时间\t项目名称\t主要内容\t责任部门\n".getBytes(StandardCharsets.UTF_8);
        refused(Arrays.copyOf(text, text.length - 2), "document-truncated");
    }

    @Test
    void everyTruncationOfAnArchiveIsRefusedAndNoneHalfRead() {
        for (int length = 4; length < WORD.length; length += 97) {
            var bytes = Arrays.copyOf(WORD, length);
            assertThatThrownBy(() -> PlanDocument.read(bytes)).isInstanceOf(DocumentRefused.class);
        }
    }

    /** Its sizes stand behind its parts. */
    @Test
    void aTableThatThePlatformWroteItselfIsReadAndHasNoPlanInIt() throws IOException {
        var answer = new MockHttpServletResponse();
        try (var file = TableFormat.XLSX.to(answer, "outlets", "名称", "级别")) {
            file.row("城市报", "市级");
            file.complete();
        }
        assertThat(PlanDocument.read(answer.getContentAsByteArray()).preview().projects()).isEmpty();
    }

    @Test
    void aPartThatIsNotWhatItWasWrittenAsIsRefused() {
        var bytes = WORKBOOK.clone();
        for (int i = 60; i < 90; i++) {
            bytes[i] ^= 0x55;
        }
        assertThatThrownBy(() -> PlanDocument.read(bytes)).isInstanceOf(DocumentRefused.class);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() throws IOException {
        var parts = parts(WORD);
        parts.put("word/styles2.xml", new byte[17 << 20]);
        refused(zip(parts), "document-archive-unsafe");

        parts.remove("word/styles2.xml");
        for (int i = 0; i < 9; i++) {
            parts.put("word/media/image" + i + ".bmp", new byte[15 << 20]);
        }
        refused(zip(parts), "document-archive-unsafe");
    }

    @Test
    void aPartThatASmallHeapDoesNotBearIsRefused() throws IOException {
        var parts = parts(WORD);
        parts.put("word/styles2.xml", new byte[(6 << 20) + 1]);
        refused(zip(parts), "document-archive-unsafe");
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        var parts = parts(WORKBOOK);
        for (int i = 0; i < 2_001; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        refused(zip(parts), "document-archive-unsafe");
    }

    @Test
    void aCompressedPdfStreamThatInflatesTooFarIsRefused() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 65; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(stream);
            refused(saved(document), "document-archive-unsafe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "word/document.xml", "[Content_Types].xml", "_rels/.rels" })
    void anExternalEntityInAnyPartIsRefused(String part) throws IOException {
        var parts = parts(WORD);
        var declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var xml = new String(parts.get(part), StandardCharsets.UTF_8).replaceFirst("\\?>", "?>" + declared);
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        refused(zip(parts), "document-archive-unsafe");
    }

    @Test
    void aPartThatIsNoXmlIsADamagedDocument() throws IOException {
        var parts = parts(WORD);
        parts.put("word/document.xml", "<w:document".getBytes(StandardCharsets.UTF_8));
        refused(zip(parts), "document-damaged");
    }

    @Test
    void everyRefusalHasASlugAndWordsInBothLanguages() {
        for (var refusal : Refusal.values()) {
            assertThat(refusal.slug()).matches("document-[a-z-]+");
            assertThat(refusal.chinese()).isNotBlank();
            assertThat(refusal.english()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" })
    void aTextIsReadInAnyOfItsEncodings(String charset) {
        var mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        var text = DocumentText.read((mark + "街巷清洁“专题”宣传\n").getBytes(Charset.forName(charset)));

        assertThat(text.source().getFirst()).isEqualTo("街巷清洁“专题”宣传");
    }

    private static void refused(byte[] bytes, String slug) {
        assertThatThrownBy(() -> PlanDocument.read(bytes)).isInstanceOfSatisfying(DocumentRefused.class, refused ->
            assertThat(refused.refusal().slug()).as(refused.getMessage()).isEqualTo(slug)
        );
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
