package org.stationportal.channels;

import java.time.Instant;
import java.util.Optional;

/**
 * One's own address as the screen shows it: never the whole address of a robot, and of its secret only that there is
 * one.
 *
 * @param verifiedAt when a test message arrived last
 */
public record AddressDetails(
        ChannelAddressId id,
        Channel channel,
        Optional<Robot> robot,
        String shown,
        boolean hasSecret,
        Optional<String> mobile,
        boolean active,
        Optional<Instant> testedAt,
        Optional<Instant> verifiedAt) {

    /** The last test did not arrive. */
    public boolean lastTestFailed() {
        return testedAt.isPresent() && !testedAt.equals(verifiedAt);
    }
}
