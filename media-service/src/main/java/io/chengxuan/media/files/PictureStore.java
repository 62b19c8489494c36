package io.chengxuan.media.files;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of pictures are kept, each under a name of letters, digits, {@code -} and {@code _}. */
interface PictureStore {
    /** Is there completely or not at all; the same name again has the same content. */
    void put(String name, byte[] content, PictureType type) throws IOException;

    /** To be closed by the reader; {@link java.io.FileNotFoundException} when it is not there. */
    InputStream open(String name) throws IOException;

    /** Nothing happens when it is not there. */
    void delete(String name) throws IOException;
}
