package org.stationportal.customers.imports;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets tests of other packages do the work that runs in the background. */
@Component
@Profile("test")
public class ImportWork {

    private final Importing importing;

    private final ImportBook book;
    private final ChunkedWriting writing;
    private final Settling settling;

    ImportWork(Importing importing, ImportBook book, ChunkedWriting writing, Settling settling) {
        this.importing = importing;
        this.book = book;
        this.writing = writing;
        this.settling = settling;
    }

    public void run() {
        importing.run();
    }

    /** Writes what was checked, and does no more. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void write(ImportId id) {
        writing.run(book.lock(id, 1).orElseThrow());
    }

    /** What follows when all rows are written. */
    public void settle(ImportId id) {
        settling.run(id);
    }
}
