package minzheng.atlas.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void aLargePhotoBecomesAsLargeAsThePageCanShow() throws IOException {
        Picture picture = Picture.of(png(4800, 2400)).orElseThrow();

        assertThat(picture.width()).isEqualTo(1200);
        assertThat(picture.height()).isEqualTo(600);
    }

    @Test
    void whatIsNoPictureIsNotShown() throws IOException {
        assertThat(Picture.of(new byte[] {1, 2, 3})).isEmpty();
        assertThat(Picture.of(Arrays.copyOf(png(100, 100), 40))).isEmpty();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
