package io.chengxuan.plan;

import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.jobs.UploadedFiles;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@Import(Exports.class)
@ConfigurationPropertiesScan
class PlanServiceApplication {

    @Bean
    UploadedFiles uploadedFiles(
        @Value("${chengxuan.plan.files:${chengxuan.files.directory:.chengxuan/files/plan}}") Path directory
    ) {
        return new UploadedFiles(directory);
    }

    public static void main(String[] args) {
        SpringApplication.run(PlanServiceApplication.class, args);
    }
}
