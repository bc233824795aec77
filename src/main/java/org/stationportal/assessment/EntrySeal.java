package org.stationportal.assessment;

import java.nio.charset.StandardCharsets;
import org.stationportal.base.Sha256;

/**
 * How an entry is sealed.
 *
 * @param position     the place in the chain of the station, from 1
 * @param previousHash the hash of the entry before it; 64 zeros for the first
 * @param hash         the SHA-256 of the text in UTF-8, in lower-case hexadecimal
 * @param text         what the hash seals: one line a field, as docs/evidence-pack.md lists them
 */
public record EntrySeal(long position, String previousHash, String hash, String text) {

    /** Whether the entry says what its hash seals. */
    public boolean holds() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).equals(hash);
    }
}
