package org.stationportal.channels;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stationportal.base.RuleViolation;

/** A mail address for one's own reminders. */
public record AddMail(String address) {

    private static final int LONGEST = 254;
    private static final Pattern KNOWN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    public AddMail {
        address = address.strip();
        if (address.length() > LONGEST
                || address.indexOf('@') > 64
                || !KNOWN.matcher(address).matches()) {
            throw RuleViolation.at("address", "channels.error.mail");
        }
        int at = address.indexOf('@');
        address = address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
