package io.chengxuan.plan.intake;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Files that are no plan document, through the API: what the uploader is told. */
@PlanServiceTest
class RefusedFilesIT {

    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    @Autowired
    Bureau bureau;

    @BeforeEach
    void open() {
        bureau.open();
    }

    static Stream<Arguments> unreadable() throws IOException, GeneralSecurityException {
        var word = zip("word/document.xml", bytes("<?xml version=\"1.0\"?>" + ENTITY + "<x>&e;</x>"));
        return Stream.of(
            arguments("type-unsupported", "不支持", new byte[] { 0, 1, 2, 3, 4, 5 }),
            arguments("type-unsupported", "不支持", bytes("{\\rtf1 text}")),
            arguments("archive-unsafe", "不安全", zip("word/document.xml", new byte[60_000_000])),
            arguments("archive-unsafe", "不安全", word),
            arguments("", "文件", Arrays.copyOf(zip("word/document.xml", new byte[5_000]), 60)),
            arguments("", "文件", bytes("%PDF-1.7\nnothing")),
            arguments("encrypted", "已加密", lockedPdf()),
            arguments("encrypted", "已加密", lockedOffice(word)),
            arguments("without-text", "没有可读取的文字", bytes("  \n \n"))
        );
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource("unreadable")
    void aDocumentThatCannotBeReadSaysWhy(String slug, String why, byte[] content) {
        var taken = upload(content, "坏.docx");
        assertThat(taken).hasStatus(202);
        var id = read(taken).get("id").asString();
        await().until(() -> !one(id).get("status").asString().equals("READING"));

        assertThat(one(id).get("status").asString()).isEqualTo("FAILED");
        assertThat(one(id).at("/problem/type").asString()).startsWith("https://chengxuan.io/problems/document-" + slug);
        assertThat(one(id).at("/problem/detail").asString()).contains(why);
        assertThat(one(id).at("/preview").isNull()).isTrue();
        assertThat(one(id).toString()).doesNotContain("root:");
    }

    @Test
    void anEmptyFileIsRefusedAtOnce() {
        assertThat(upload(new byte[0], "空.txt"))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/document-empty");
    }

    @Test
    void aHugeFileIsRefusedWithTheLimit(@LocalServerPort int port) throws IOException, InterruptedException {
        var boundary = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.write(bytes(boundary));
        body.write(new byte[20 * 1024 * 1024 + 1]);
        body.write(bytes("\r\n--b--\r\n"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/plans/imports"))
            .header("Authorization", Tokens.bearer(CITY_EDITOR, "SH"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("20 MB");
        }
    }

    private MvcTestResult upload(byte[] content, String name) {
        return bureau.upload(CITY_EDITOR, "SH", "/api/plans/imports", name, content);
    }

    private JsonNode one(String id) {
        return read(bureau.get(CITY_EDITOR, "SH", "/api/plans/imports/" + id));
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] lockedPdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] lockedOffice(byte[] plain) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(plain);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
