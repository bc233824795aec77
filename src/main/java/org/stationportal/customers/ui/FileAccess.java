package org.stationportal.customers.ui;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.customers.Customers;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;

/** Attachments of customer files: copies of documents, seen by those who may be shown a whole identity number. */
@Component
class FileAccess implements OwnerAccess {

    static final String TYPE = "customers.file";

    private final Customers customers;
    private final CurrentUser currentUser;

    FileAccess(Customers customers, CurrentUser currentUser) {
        this.customers = customers;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(TYPE);
    }

    @Override
    public boolean maySee(String customerNo) {
        return FileServices.maySeeNumbers(currentUser.get())
                && customers.findByNo(customerNo).isPresent();
    }

    @Override
    public boolean mayAdd(String customerNo) {
        var user = currentUser.get();
        return user.holds(Post.COUNTER_CLERK) || user.holds(Post.ADMINISTRATOR);
    }
}
