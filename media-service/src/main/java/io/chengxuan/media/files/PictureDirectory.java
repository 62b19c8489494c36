package io.chengxuan.media.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A directory; for one instance of the service, or for several that share it. */
final class PictureDirectory implements PictureStore {

    private final Path directory;

    PictureDirectory(Path directory) {
        this.directory = directory;
    }

    @Override
    public void put(String name, byte[] content, PictureType type) throws IOException {
        Files.createDirectories(directory);
        var partial = Files.write(Files.createTempFile(directory, name, ".partial"), content);
        Files.move(partial, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return Files.newInputStream(directory.resolve(name));
        } catch (NoSuchFileException e) {
            throw (FileNotFoundException) new FileNotFoundException(name).initCause(e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }
}
