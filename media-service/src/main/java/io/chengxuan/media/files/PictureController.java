package io.chengxuan.media.files;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.WorkersOnly;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/media/pictures")
class PictureController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Pictures pictures;
    private final UploadPicture upload;
    private final PictureStore store;

    PictureController(Pictures pictures, UploadPicture upload, PictureStore store) {
        this.pictures = pictures;
        this.upload = upload;
        this.store = store;
    }

    /** @param size of the file that is kept, in bytes; {@code width} and {@code height} its pixels */
    record Uploaded(String id, int width, int height, int size) {}

    /** JPEG or PNG by content. What nothing shows is removed after a day; the same file again gives the same id. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @WorkersOnly
    ResponseEntity<Uploaded> upload(@RequestPart MultipartFile file, Command command) throws IOException {
        var picture = upload.from(file, command);
        return ResponseEntity.status(HttpStatus.CREATED).body(
            new Uploaded(picture.id(), picture.width(), picture.height(), picture.size())
        );
    }

    /** Its bytes, as a browser may show but not run them; it never changes under its id. */
    @GetMapping(path = "/{id}", produces = { MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE })
    @PermitAll
    void picture(
        @PathVariable String id,
        @RequestParam(defaultValue = "false") boolean thumbnail,
        Scope scope,
        HttpServletResponse response
    ) throws IOException {
        var picture = pictures.visible(id, scope);
        try (var content = open(picture, thumbnail)) {
            var name = id + "." + picture.type().ending();
            response.setContentType(picture.type().mediaType());
            response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name).build().toString()
            );
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", NOTHING_RUNS);
            response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofHours(1)).cachePrivate().getHeaderValue()
            );
            content.transferTo(response.getOutputStream());
        }
    }

    private InputStream open(Picture picture, boolean thumbnail) {
        try {
            return store.open(picture.file(picture.round(), thumbnail));
        } catch (FileNotFoundException _) {
            throw Problem.notFound("Picture", picture.id());
        } catch (IOException e) {
            throw UploadPicture.unavailable(e);
        }
    }
}
