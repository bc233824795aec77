package org.stationportal.channels;

import org.jspecify.annotations.Nullable;

/** Where a letter goes, with the secrets that it takes: never leaves this package. */
record Destination(
        Channel channel,
        @Nullable Robot robot,
        String address,
        @Nullable String secret,
        @Nullable String mobile) {

    @Override
    public String toString() {
        return channel + " " + ShownAddress.of(channel, address);
    }
}
