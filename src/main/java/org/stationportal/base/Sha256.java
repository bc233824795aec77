package org.stationportal.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal: by what two contents are known to be the same, and what seals a text. */
public final class Sha256 {

    private Sha256() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Reads the content to its end and leaves it open. */
    public static String of(InputStream content) throws IOException {
        var read = new DigestInputStream(content, digest());
        read.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
