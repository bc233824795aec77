package org.stationportal.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Sha256;

/**
 * A text that a hash seals: one line a field, {@code name=value} and a line feed. In values a backslash is doubled and a
 * line feed is backslash n; an empty field is empty. One object serves one thread, many times.
 */
final class ChainText {

    private final StringBuilder text = new StringBuilder(512);
    private final MessageDigest digest = Sha256.digest();

    ChainText line(String name, @Nullable Object value) {
        text.append(name).append('=');
        if (value != null) {
            String plain = value.toString();
            boolean special = plain.indexOf('\\') >= 0 || plain.indexOf('\n') >= 0;
            text.append(special ? plain.replace("\\", "\\\\").replace("\n", "\\n") : plain);
        }
        text.append('\n');
        return this;
    }

    /** The SHA-256 of the lines so far in UTF-8, in lower-case hexadecimal; the next text begins empty. */
    String hash() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    /** The lines so far. */
    String text() {
        return text.toString();
    }
}
