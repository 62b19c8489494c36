package io.chengxuan.media.files;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.SQUAD_OFFICER;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MediaServiceTest
class PictureIT {

    private static final String PATH = "/api/media/pictures";
    private static final Path FILES = Path.of("target/files/pictures");

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    SweepPictures sweep;

    @Autowired
    UploadPicture uploads;

    @Autowired
    Pictures pictures;

    @Autowired
    PictureStore files;

    @BeforeEach
    void open() {
        newsroom.open();
        today.is("2026-06-10");
    }

    @Test
    void aPictureIsUploadedOnceAndShownSafely() throws Exception {
        var file = Newsroom.picture(800, 500, "jpg");
        var uploaded = upload("PD-1", file);
        assertThat(uploaded).hasStatus(201);
        var id = read(uploaded).get("id").asString();
        assertThat(read(uploaded).get("width").asInt()).isEqualTo(800);
        assertThat(read(upload("PD-1", file)).get("id").asString()).isEqualTo(id);
        assertThat(read(upload("HP", file)).get("id").asString()).isNotEqualTo(id);

        var shown = newsroom.get(VIEWER, "PD", PATH + "/" + id);
        assertThat(shown).hasStatusOk().hasHeader("Content-Type", "image/jpeg");
        assertThat(shown)
            .hasHeader("X-Content-Type-Options", "nosniff")
            .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(shown.getResponse().getHeader("Content-Disposition")).startsWith("inline").contains(id);
        var small = newsroom.get(VIEWER, "PD", PATH + "/" + id + "?thumbnail=true");
        var thumbnail = ImageIO.read(new ByteArrayInputStream(small.getResponse().getContentAsByteArray()));
        assertThat(thumbnail.getWidth()).isEqualTo(400);

        assertThat(newsroom.get(VIEWER, "HP", PATH + "/" + id))
            .as("another district's")
            .hasStatus(404);
        assertThat(newsroom.get(VIEWER, "SH", PATH + "/" + id)).hasStatusOk();
        assertThat(newsroom.upload(VIEWER, "PD", PATH, "a.jpg", file)).hasStatus(403);
        published.await(id, e -> e.type().endsWith("picture.uploaded.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        var refused = newsroom.upload(DISTRICT_EDITOR, "PD", PATH, "照片.jpg", Newsroom.bytes("<html><script>"));
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).at("/errors/0/pointer").asString()).isEqualTo("/file");
        assertThat(read(refused).at("/errors/0/detail").asString()).contains("JPG");
        var large = newsroom.upload(DISTRICT_EDITOR, "PD", PATH, "a.jpg", new byte[15_000_001]);
        assertThat(read(large).at("/errors/0/detail").asString()).contains("15 MB");
    }

    @Test
    void whatNothingShowsIsRemovedAfterADayAndTheSameFileBringsItBack() throws Exception {
        var file = Newsroom.picture(90, 70, "png");
        var id = read(upload("SJ", file)).get("id").asString();
        assertThat(FILES.resolve(id + "-1")).exists();
        sweep.sweep();
        assertThat(newsroom.get(VIEWER, "SJ", PATH + "/" + id))
            .as("uploaded just now")
            .hasStatusOk();

        today.is("2026-06-12");
        sweep.sweep();
        assertThat(newsroom.get(VIEWER, "SJ", PATH + "/" + id)).hasStatus(404);
        assertThat(Files.exists(FILES.resolve(id + "-1"))).isFalse();
        assertThat(Files.exists(FILES.resolve(id + "-1-thumbnail"))).isFalse();

        assertThat(read(upload("SJ", file)).get("id").asString()).isEqualTo(id);
        sweep.sweep();
        assertThat(newsroom.get(VIEWER, "SJ", PATH + "/" + id)).hasStatusOk();
        published.await(id, e -> e.type().endsWith("picture.removed.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void whatAnotherInstanceTookMeanwhileIsTheSamePicture() throws Exception {
        var file = new MockMultipartFile("file", Newsroom.picture(70, 50, "png"));
        var command = new Command("other", "QP", null, "", null, today.instant());
        var other = new Picture[1];
        var meanwhile = new PictureStore() {
            @Override
            public void put(String name, byte[] content, PictureType type) throws IOException {
                other[0] = uploads.from(file, command);
                files.put(name, content, type);
            }

            @Override
            public InputStream open(String name) throws IOException {
                return files.open(name);
            }

            @Override
            public void delete(String name) throws IOException {
                files.delete(name);
            }
        };
        var instance = new UploadPicture(pictures, meanwhile, 1_000_000, 500);
        assertThat(instance.from(file, command).id()).isEqualTo(other[0].id());

        today.is("2026-06-12");
        sweep.sweep();
        assertThat(pictures.get(other[0].id()).removed()).isTrue();
        var back = instance.from(file, command);
        assertThat(back.removed()).isFalse();
        assertThat(newsroom.get(VIEWER, "QP", PATH + "/" + back.id())).hasStatusOk();
    }

    private MvcTestResult upload(String unit, byte[] file) {
        return newsroom.upload(SQUAD_OFFICER, unit, PATH, "照片", file);
    }
}
