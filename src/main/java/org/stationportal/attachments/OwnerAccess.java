package org.stationportal.attachments;

/** What a feature tells about its owners of attachments, for the one signed in; a bean of the feature. */
public interface OwnerAccess {

    /** Whether owners of this type are the feature's. */
    boolean handles(String type);

    /** Whether the one signed in may see the owner, and with it every attachment; false when there is no such owner. */
    boolean maySee(String id);

    /** Whether the one signed in may attach files to the owner; asked only when he may see it. */
    boolean mayAdd(String id);
}
