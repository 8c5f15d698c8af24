package minzheng.atlas.ingest.format.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Encodings as a .cpg file names them and as the language byte of a .dbf numbers them. */
final class CodePage {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> CHINESE =
            Set.of("GBK", "GB2312", "GB18030", "EUCCN", "936", "CP936", "MS936", "WINDOWS936", "XWINDOWS936", "54936");
    private static final Map<String, Charset> BY_NAME = Map.of(
            "65001", StandardCharsets.UTF_8,
            "CP65001", StandardCharsets.UTF_8,
            "UTF8", StandardCharsets.UTF_8,
            "88591", StandardCharsets.ISO_8859_1,
            "ISO88591", StandardCharsets.ISO_8859_1,
            "LATIN1", StandardCharsets.ISO_8859_1);

    /** dBASE and FoxPro language drivers; 0x57 is "whatever the machine had" and says nothing. */
    private static final Map<Integer, String> BY_LANGUAGE = Map.of(
            0x4D, "GB18030",
            0x7A, "GB18030",
            0x4F, "Big5",
            0x78, "Big5",
            0x01, "IBM437",
            0x02, "IBM850",
            0x03, "windows-1252",
            0x13, "windows-31j",
            0x7B, "windows-31j");

    private CodePage() {}

    static Optional<Charset> named(String cpg) {
        String plain = cpg.replace("\uFEFF", "").strip().toUpperCase(Locale.ROOT);
        String name = plain.replaceFirst("^(ANSI|OEM)\\s+", "").replaceAll("[-_\\s]", "");
        if (CHINESE.contains(name)) {
            return Optional.of(GB18030);
        }
        Charset known = BY_NAME.get(name);
        return known != null ? Optional.of(known) : ofTheJdk(name.matches("\\d{4}") ? "windows-" + name : plain);
    }

    static Optional<Charset> ofLanguage(int language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language)).map(Charset::forName);
    }

    /** GBK and GB 2312 are parts of GB18030, and files that call themselves so often hold more. */
    static Charset widest(Charset told) {
        return named(told.name()).orElse(told);
    }

    private static Optional<Charset> ofTheJdk(String name) {
        try {
            return !name.isEmpty() && Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
