package org.stationportal.channels;

/** Why an attempt did not get through, in words that a user understands; a permanent one is not tried again. */
public enum Problem {
    /** Nobody answers, or the name is unknown. */
    UNREACHABLE(false),
    TIMEOUT(false),
    /** The other side asks for patience: a mailbox that is full, too many messages a minute. */
    BUSY(false),
    /** A fault of the other side. */
    REMOTE_FAULT(false),
    /** The mail server does not know the portal; the administrator can mend that, so it is tried again. */
    SIGN_IN(false),
    /** An answer that is none, such as the page of a proxy. */
    BAD_ANSWER(false),
    /** A worker died each time; what became of the message nobody knows. */
    INTERRUPTED(false),
    /** A fault of the portal. */
    FAULT(false),
    REFUSED(true),
    REDIRECTED(true),
    /** The portal sends nothing to such a host. */
    HOST_NOT_ALLOWED(true),
    /** The person has switched the address off meanwhile. */
    SWITCHED_OFF(true);

    private final boolean permanent;

    Problem(boolean permanent) {
        this.permanent = permanent;
    }

    public boolean permanent() {
        return permanent;
    }
}
