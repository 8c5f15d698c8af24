package minzheng.atlas.ingest.format.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding the names and texts of an attribute table are: as the caller says, else the .cpg file, else the
 * language byte, else as the texts look.
 */
final class DbfEncoding {
    private static final int SAMPLE_BYTES = 256 * 1024;
    private static final int LONGEST_NAME = 64;
    private static final String CHECK =
            "核对中文是否正确；不对则用 --encoding 指定 / check the names; if they are wrong give --encoding";

    private final List<Finding> notes = new ArrayList<>();
    private final Charset charset;

    DbfEncoding(DbfFile dbf, @Nullable Path cpg, @Nullable Charset told) {
        if (told != null) {
            charset = CodePage.widest(told);
            return;
        }
        Optional<Charset> declared = cpg == null ? Optional.empty() : named(cpg);
        declared = declared.or(() -> CodePage.ofLanguage(dbf.language()));
        byte[] sample = sample(dbf);
        TextEncoding looks = TextEncoding.of(sample);
        charset = declared.orElse(looks.charset());
        if (sample.length > 0 && declared.isEmpty()) {
            notes.add(detected(dbf, looks));
        }
        if (sample.length > 0
                && declared.isPresent()
                && !looks.guessed()
                && !looks.charset().equals(charset)) {
            notes.add(doubtful(charset, looks.charset()));
        }
    }

    Charset charset() {
        return charset;
    }

    /** What was used and why, where the file does not say it or seems to say it wrongly. */
    List<Finding> notes() {
        return notes;
    }

    private Optional<Charset> named(Path cpg) {
        try (InputStream in = Files.newInputStream(cpg)) {
            String name = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8);
            Optional<Charset> named = CodePage.named(name);
            if (named.isEmpty()) {
                notes.add(Finding.warning(
                                "cpg_unknown", "不认识 .cpg 中的编码名 / the encoding that the .cpg names is not known", CHECK)
                        .about("", name.strip()));
            }
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding detected(DbfFile dbf, TextEncoding looks) {
        return Finding.warning(
                "encoding_detected",
                "没有 .cpg，.dbf 的语言字节 0x%02X 未说明编码；按内容判断为 %s%s / no .cpg, and language byte 0x%1$02X tells no encoding; read as %2$s, which the texts look like"
                        .formatted(dbf.language(), looks.charset().name(), looks.guessed() ? "（不确定）" : ""),
                CHECK);
    }

    private static Finding doubtful(Charset declared, Charset looks) {
        return Finding.warning(
                "encoding_doubtful",
                "文件声明为 %s，内容更像 %s；按声明读取 / declared as %1$s, the texts look like %2$s; read as declared"
                        .formatted(declared.name(), looks.name()),
                CHECK);
    }

    /** Names and texts that are not plain ASCII, wherever in the table they begin; empty where all are. */
    private static byte[] sample(DbfFile dbf) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        List<DbfColumn> columns =
                dbf.bytewise().stream().filter(DbfColumn::isText).toList();
        dbf.bytewise().forEach(column -> addTelling(sample, column.name().getBytes(StandardCharsets.ISO_8859_1)));
        for (int row = 0; row < dbf.rows() && sample.size() < SAMPLE_BYTES; row++) {
            ByteBuffer bytes = dbf.row(row);
            for (DbfColumn column : columns) {
                DbfText text = DbfText.of(column.bytes(bytes), StandardCharsets.ISO_8859_1);
                addTelling(sample, text.text().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return sample.toByteArray();
    }

    private static void addTelling(ByteArrayOutputStream sample, byte[] text) {
        for (byte b : text) {
            if (b < 0) {
                sample.writeBytes(text);
                sample.write('\n');
                return;
            }
        }
    }
}
