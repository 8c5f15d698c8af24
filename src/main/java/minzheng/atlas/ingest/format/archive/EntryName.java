package minzheng.atlas.ingest.format.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a file in a zip. Without the UTF-8 flag the encoding is nowhere stated: Chinese Windows writes GBK, others
 * UTF-8 all the same.
 */
final class EntryName {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "kmz");

    private EntryName() {}

    /** From the name as read with ISO 8859-1, which keeps the bytes; flagged names come decoded already. */
    static String decoded(String latin) {
        if (latin.chars().anyMatch(c -> c > 0xFF)) {
            return latin;
        }
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return strictly(bytes, GB18030);
            } catch (CharacterCodingException neither) {
                return latin;
            }
        }
    }

    /** With forward slashes; refused where it would lead out of the zip. */
    static String safe(String name) {
        String path = name.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0;
        if (absolute || Arrays.asList(path.split("/")).contains("..")) {
            throw ZipFaults.path(name);
        }
        return path;
    }

    static boolean isArchive(String name) {
        return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
