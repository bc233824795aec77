package org.stationportal.customers.standard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.customers.Customers;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;

/** What the files of the reader's station lack under the standard in force (clause 1.1), set by set. */
@Service("fileCompleteness") // the engine has a completeness of its own
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Completeness {

    private static final int LARGEST_PAGE = 500;

    private final LackReader reader;
    private final ImportFindings imports;
    private final Customers customers;
    private final CurrentUser currentUser;

    Completeness(LackReader reader, ImportFindings imports, Customers customers, CurrentUser currentUser) {
        this.reader = reader;
        this.imports = imports;
        this.customers = customers;
        this.currentUser = currentUser;
    }

    /** Nothing also for a file of another station, which the reader does not see. */
    public Lacks of(CustomerId customer) {
        return of(List.of(customer)).getOrDefault(customer, Lacks.NOTHING);
    }

    /** What each of the files lacks, for the rows of a list. */
    public Map<CustomerId, Lacks> of(Collection<CustomerId> files) {
        return reader.of(station(), files);
    }

    /** How many files of the station are incomplete. */
    public long incomplete() {
        return reader.incomplete(station());
    }

    /** The incomplete files, the latest made first; pages count from 0, at most 500 rows. */
    public Page<CustomerSummary> incomplete(int page, int size) {
        List<CustomerId> ids = reader.incomplete(station(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
        var rows = customers.byId(ids);
        return new Page<>(ids.stream().map(rows::get).toList(), reader.incomplete(station()));
    }

    /**
     * The check after an import, once and in its transaction: when files that it brought lack a field or have a wrong one,
     * one finding for the clerk who made them, counting the households. What the import completed of the files from before
     * counts no more in the findings about them. Gives how many of the new files are incomplete.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // the import has checked who may, also where it goes on by itself
    public int ofImport(long importId, TouchedFiles touched) {
        return imports.judge(importId, touched);
    }

    private StationId station() {
        return currentUser.get().station();
    }
}
