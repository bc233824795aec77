package org.stationportal.attachments;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Dimension;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How a camera was held: phones store pictures lying and say so beside them (Exif, 1 to 8). */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);

    static Orientation of(Path file, AttachmentKind kind) throws IOException {
        if (kind != AttachmentKind.JPEG) {
            return UPRIGHT;
        }
        try (var content = new FileImageInputStream(file.toFile())) {
            for (JPEGSegment segment : JPEGSegmentUtil.readSegments(content, JPEG.APP1, "Exif")) {
                InputStream exif = segment.data();
                exif.skipNBytes(1);
                Entry entry = new TIFFReader()
                        .read(new MemoryCacheImageInputStream(exif))
                        .getEntryById(TIFF.TAG_ORIENTATION);
                if (entry != null && entry.getValue() instanceof Number number) {
                    return new Orientation(number.intValue());
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // what is not understood turns nothing
        }
        return UPRIGHT;
    }

    /** The size of the upright picture, of one that is stored with this width and height. */
    Dimension turned(int width, int height) {
        return value >= 5 && value <= 8 ? new Dimension(height, width) : new Dimension(width, height);
    }

    /** Puts each point of the stored picture where it is in the upright one. */
    AffineTransform placing(int w, int h) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
