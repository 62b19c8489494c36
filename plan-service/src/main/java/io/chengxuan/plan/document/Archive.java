package io.chengxuan.plan.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Inflates an Office archive once, counting what comes out, before any library opens it. Sizes declared in the
 * archive are not believed; a document type declaration (XXE) in any part refuses the whole.
 */
final class Archive {

    private static final int MAX_ENTRIES = 2_000;
    /** What the heap of a small instance bears once the part is a tree of objects. */
    private static final long MAX_PART = 6L << 20;
    private static final long MAX_TOTAL = 128L << 20;
    private static final byte[] END_OF_DIRECTORY = { 'P', 'K', 5, 6 };
    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels|vml)$", Pattern.CASE_INSENSITIVE);

    static {
        // What comes out is counted here; a table of many alike rows compresses further than POI believes.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private long total = 0;
    private final Set<String> names = new HashSet<>();

    private Archive() {}

    static DocumentType check(byte[] bytes) {
        if (!hasDirectory(bytes)) {
            throw new DocumentRefused(Refusal.TRUNCATED, "the archive has no directory");
        }
        var archive = new Archive();
        try (var zip = open(bytes)) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new DocumentRefused(Refusal.ENCRYPTED, entry.getName());
                }
                try (var part = zip.getInputStream(entry)) {
                    archive.count(entry, part);
                }
            }
        } catch (EOFException e) {
            throw new DocumentRefused(Refusal.TRUNCATED, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentRefused(Refusal.DAMAGED, e);
        }
        return archive.type();
    }

    /**
     * The parts that its directory names, for POI to read the very same; reading from part to part would stop at one whose
     * size stands behind it.
     */
    static OPCPackage parts(byte[] bytes) throws IOException {
        try {
            return OPCPackage.open(new ZipFileZipEntrySource(open(bytes)));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static ZipFile open(byte[] bytes) throws IOException {
        return ZipFile.builder().setByteArray(bytes).get();
    }

    private void count(ZipArchiveEntry entry, InputStream part) throws IOException {
        if (!names.add(entry.getName()) || names.size() > MAX_ENTRIES) {
            throw unsafe("too many or repeated entries");
        }
        boolean xml = XML.matcher(entry.getName()).matches();
        var prolog = new StringBuilder();
        var buffer = new byte[8192];
        long size = 0;
        var sum = new CRC32();
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            total += read;
            sum.update(buffer, 0, read);
            if (total > MAX_TOTAL || (xml && size > MAX_PART)) {
                throw unsafe(entry.getName() + " inflates too far");
            }
            if (xml && prolog.length() < 65_536) {
                prolog.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", ""));
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new IOException(entry.getName() + " is not what it was written as");
        }
        if (xml && prolog.indexOf("<!DOCTYPE") >= 0) {
            throw unsafe(entry.getName() + " declares a document type");
        }
    }

    private DocumentType type() {
        if (names.stream().anyMatch(name -> name.matches("word/document\\d*\\.xml"))) {
            return DocumentType.DOCX;
        }
        if (names.stream().anyMatch(name -> name.matches("xl/workbook\\d*\\.xml"))) {
            return DocumentType.XLSX;
        }
        throw new DocumentRefused(Refusal.TYPE_UNSUPPORTED, "an archive without a document or workbook");
    }

    private static DocumentRefused unsafe(String what) {
        return new DocumentRefused(Refusal.ARCHIVE_UNSAFE, what);
    }

    /** The record that ends every archive, followed by a comment of at most 64 KB. */
    private static boolean hasDirectory(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 65_535); i--) {
            if (Arrays.equals(bytes, i, i + 4, END_OF_DIRECTORY, 0, 4)) {
                return true;
            }
        }
        return false;
    }
}
