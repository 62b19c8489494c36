package io.chengxuan.media.files;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket if one is named, else a directory. */
@Configuration(proxyBeanMethods = false)
class PictureStoreConfiguration {

    private static final String BUCKET = "chengxuan.media.pictures.s3.bucket";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${" + BUCKET + ":}' == ''")
    static class InADirectory {

        @Bean
        PictureStore pictureDirectory(
            @Value(
                "${chengxuan.media.pictures.directory:${chengxuan.media.files:${chengxuan.files.directory:.chengxuan/files/media}}/pictures}"
            ) Path directory
        ) {
            return new PictureDirectory(directory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${" + BUCKET + ":}' != ''")
    static class InABucket {

        /** Keys from the settings, else from where the store's client looks for them: environment, files, the machine's role. */
        @Bean(destroyMethod = "close")
        S3Client pictureClient(
            @Value("${chengxuan.media.pictures.s3.endpoint:}") String endpoint,
            @Value("${chengxuan.media.pictures.s3.region:us-east-1}") String region,
            @Value("${chengxuan.media.pictures.s3.access-key:}") String accessKey,
            @Value("${chengxuan.media.pictures.s3.secret-key:}") String secretKey
        ) {
            AwsCredentialsProvider keys = StringUtils.hasText(accessKey)
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey))
                : DefaultCredentialsProvider.builder().build();
            return client(endpoint, region, keys);
        }

        @Bean
        PictureStore pictureBucket(
            S3Client client,
            @Value("${" + BUCKET + "}") String bucket,
            @Value("${chengxuan.media.pictures.s3.prefix:pictures/}") String prefix
        ) {
            return new PictureBucket(client, bucket, prefix);
        }
    }

    /** The plain form of every request, as stores other than the first one do not know all of its newer ones. */
    static S3Client client(String endpoint, String region, AwsCredentialsProvider keys) {
        var builder = S3Client.builder()
            .region(Region.of(region))
            .credentialsProvider(keys)
            .forcePathStyle(true)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE));
        return (StringUtils.hasText(endpoint) ? builder.endpointOverride(URI.create(endpoint)) : builder).build();
    }
}
