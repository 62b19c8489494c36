package io.chengxuan.media;

import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.jobs.UploadedFiles;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@Import(Exports.class)
class MediaServiceApplication {

    @Bean
    UploadedFiles uploadedFiles(
        @Value("${chengxuan.media.files:${chengxuan.files.directory:.chengxuan/files/media}}") Path directory
    ) {
        return new UploadedFiles(directory);
    }

    public static void main(String[] args) {
        SpringApplication.run(MediaServiceApplication.class, args);
    }
}
