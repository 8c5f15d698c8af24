package minzheng.atlas.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;

/** A file that a command writes: beside its place first, so that a failure leaves the old one whole. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, Exchange.Bytes bytes) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                bytes.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new InvalidRequest(
                    "cannot_write",
                    "out",
                    "不能写入 %s：文件夹不存在或没有权限 / cannot write %1$s: the folder does not exist or may not be written to"
                            .formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            part.toFile().delete();
        }
    }
}
