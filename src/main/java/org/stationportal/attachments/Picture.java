package org.stationportal.attachments;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.stationportal.base.RuleViolation;

/** A picture file that is open for reading; how large it is is known before anything of it is decoded. */
final class Picture implements AutoCloseable {

    private static final long MOST_PIXELS = 50_000_000;
    // a picture of one row would otherwise need as much memory for that row as one of any shape
    private static final int LONGEST_SIDE = 30_000;

    private final ImageReader reader;
    private final FileImageInputStream content;
    private final Dimension size;

    private Picture(ImageReader reader, FileImageInputStream content, Dimension size) {
        this.reader = reader;
        this.content = content;
        this.size = size;
    }

    /** Opens a picture; refused when its head cannot be read, or when it is too large to decode. */
    static Picture open(Path file, AttachmentKind kind) throws IOException {
        var content = new FileImageInputStream(file.toFile());
        ImageReader reader = reader(kind);
        try {
            // without metadata: compressed texts in them could unpack to any size
            reader.setInput(content, true, true);
            var size = new Dimension(reader.getWidth(0), reader.getHeight(0));
            if ((long) size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > LONGEST_SIDE) {
                throw RuleViolation.at("file", "attachments.error.pixels", MOST_PIXELS / 1_000_000);
            }
            return new Picture(reader, content, size);
        } catch (IOException | RuntimeException unreadable) {
            reader.dispose();
            content.close();
            throw unreadable instanceof RuleViolation tooLarge ? tooLarge : unreadable();
        }
    }

    private static ImageReader reader(AttachmentKind kind) throws IOException {
        return kind == AttachmentKind.WEBP
                ? new com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
    }

    Dimension size() {
        return size;
    }

    /** The decoded picture, with at least the given number of pixels along its longer side where it has as many. */
    BufferedImage decoded(int longerSide) {
        int step = Math.max(1, Math.max(size.width, size.height) / longerSide);
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(step, step, 0, 0);
        try {
            return reader.read(0, coarse);
        } catch (IOException | RuntimeException broken) {
            // what decoders throw at broken content is not all declared
            throw unreadable();
        }
    }

    private static RuleViolation unreadable() {
        return RuleViolation.at("file", "attachments.error.unreadable");
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        content.close();
    }
}
