package minzheng.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void answerIsCutOffOnceTheTimeIsOver() throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream within = Deadline.in(Duration.ofMinutes(1)).over(sink)) {
            within.write(new byte[] {1, 2, 3});
        }
        assertThat(sink.size()).isEqualTo(3);
        OutputStream late = Deadline.in(Duration.ofNanos(-1)).over(sink);
        assertThatThrownBy(() -> late.write(new byte[] {4})).isInstanceOf(IOException.class);
        assertThat(sink.size()).isEqualTo(3);
    }
}
