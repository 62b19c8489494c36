package io.chengxuan.media.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of an S3-compatible store, under a prefix. What it has no answer for is an IOException, to be tried again. */
final class PictureBucket implements PictureStore {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    PictureBucket(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(String name, byte[] content, PictureType type) throws IOException {
        try {
            client.putObject(
                put ->
                    put
                        .bucket(bucket)
                        .key(prefix + name)
                        .contentType(type.mediaType()),
                RequestBody.fromBytes(content)
            );
        } catch (SdkException e) {
            throw new IOException("The bucket did not take " + name, e);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(prefix + name));
        } catch (NoSuchKeyException e) {
            throw (FileNotFoundException) new FileNotFoundException(name).initCause(e);
        } catch (SdkException e) {
            throw new IOException("The bucket did not give " + name, e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(prefix + name));
        } catch (SdkException e) {
            throw new IOException("The bucket did not delete " + name, e);
        }
    }
}
