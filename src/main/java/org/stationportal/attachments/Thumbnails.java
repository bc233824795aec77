package org.stationportal.attachments;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/**
 * Small pictures for lists, decoded and encoded anew: of the file nothing remains but what is seen, neither the place
 * where it was taken nor a script (decision 0026).
 */
@Component
class Thumbnails {

    static final String MEDIA_TYPE = "image/jpeg";
    private static final int SIDE = 320;

    // a large picture takes much memory while it is decoded
    private final Semaphore decoding = new Semaphore(2);

    /** Writes the thumbnail of a picture and gives the size of the picture. */
    Dimension write(Path file, AttachmentKind kind, Path thumbnail) throws IOException {
        decoding.acquireUninterruptibly();
        try (Picture picture = Picture.open(file, kind)) {
            BufferedImage small = upright(picture.decoded(2 * SIDE), Orientation.of(file, kind));
            var encoded = new ByteArrayOutputStream();
            ImageIO.write(small, "jpeg", encoded);
            Files.write(thumbnail, encoded.toByteArray());
            return picture.size();
        } finally {
            decoding.release();
        }
    }

    /** Scaled into the square, turned as the camera was held, on white where it is transparent. */
    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        Dimension size = orientation.turned(width, height);
        var small = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, size.width, size.height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform placing = orientation.placing(width, height);
        placing.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        canvas.drawImage(picture, placing, null);
        canvas.dispose();
        return small;
    }
}
