package org.stationportal.customers.standard;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.Document;
import org.stationportal.customers.FileSaved;
import org.stationportal.customers.NewCustomer;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** The documents of customer files: handed in, or promised with a signature to come later 一证受理 (clause 1.1). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class CustomerFiles {

    private final Customers customers;
    private final FileStandard standard;
    private final FileRows rows;
    private final Promising promising;
    private final FileOpenings openings;
    private final Deadlines deadlines;
    private final Obligations obligations;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerFiles(
            Customers customers,
            FileStandard standard,
            FileRows rows,
            Promising promising,
            FileOpenings openings,
            Deadlines deadlines,
            Obligations obligations,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.customers = customers;
        this.standard = standard;
        this.rows = rows;
        this.promising = promising;
        this.openings = openings;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.currentUser = currentUser;
        this.events = events;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a file together with the documents that the customer has brought; it is saved also when incomplete. */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'ADMINISTRATOR')")
    public CustomerId register(NewCustomer command, Set<Document> handedIn) {
        CustomerId made = customers.register(command);
        handIn(made, handedIn);
        return made;
    }

    /** As {@link #register}, while the customer still stands at the counter: what is missing is found after his business. */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'ADMINISTRATOR')")
    public CustomerId openAtCounter(NewCustomer command, Set<Document> handedIn) {
        CustomerId made = register(command, handedIn);
        openings.begin(made, clock.instant());
        return made;
    }

    /** A business of the customer has been taken in: his file, opened at the counter, is judged as it is at the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void businessTakenIn(CustomerId customer) {
        if (openings.end(customer, clock.instant())) {
            events.publishEvent(FileSaved.made(customer));
        }
    }

    /** The documents were handed in; what was received before stays as it was. A promise that is kept so is done. */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD',"
            + " 'DEPUTY_HEAD', 'ADMINISTRATOR', 'INTEGRATION')")
    public void handIn(CustomerId customer, Set<Document> documents) {
        SignedIn user = currentUser.get();
        customers.get(customer);
        documents.stream().sorted().forEach(document -> receive(customer, document, user));
        String words = texts.getTranslation("customers.promise.kept", Texts.CHINESE, user.name());
        rows.kept(customer).forEach(obligation -> deadlines.settle(obligation, clock.instant(), words));
        if (!documents.isEmpty()) {
            events.publishEvent(FileSaved.changed(customer));
        }
    }

    /**
     * The customer signed to hand the documents in later: allowed where the standard lets them follow, once for each
     * document, and when another document is in. Opens the obligation of the one signed in, and gives its id.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'ADMINISTRATOR')")
    public ObligationId promise(PromiseDocuments command) {
        CustomerDetails customer = customers.get(command.customer());
        Set<Document> handedIn = rows.handedIn(customer.id()).keySet();
        var mayFollow = standard.inForce().documentsThatMayFollow(customer.category(), customer.voltage());
        if (!mayFollow.containsAll(command.documents())) {
            throw RuleViolation.at("documents", "customers.error.mayNotFollow");
        }
        if (command.documents().stream().anyMatch(handedIn::contains)) {
            throw RuleViolation.at("documents", "customers.error.alreadyIn");
        }
        var promised = new HashSet<>(rows.promises(customer.id()).keySet());
        promised.retainAll(command.documents());
        if (!promised.isEmpty()) {
            throw RuleViolation.at("documents", "customers.error.promisedBefore");
        }
        if (handedIn.isEmpty()) {
            throw RuleViolation.at("documents", "customers.error.oneDocument");
        }
        return promising.promise(command, rows.get(customer.id()), currentUser.get());
    }

    /** The documents that the standard asks for, and whatever else is in, in their order. */
    public List<FileDocument> documents(CustomerId id) {
        CustomerDetails customer = customers.get(id);
        var version = standard.inForce();
        var kind = CustomerKind.of(customer.category(), customer.voltage());
        var handedIn = rows.handedIn(id);
        var promises = rows.promises(id);
        Map<ObligationId, ObligationSummary> running =
                obligations
                        .all(promises.values().stream()
                                .map(FileRows.Promised::obligation)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return Stream.of(Document.values())
                .map(document -> new FileDocument(
                        document,
                        version.demand(kind, FileItem.of(document)),
                        Optional.ofNullable(handedIn.get(document)),
                        Optional.ofNullable(promises.get(document))
                                .map(given -> new FileDocument.Promise(
                                        given.signedBy(), Objects.requireNonNull(running.get(given.obligation()))))))
                .filter(document ->
                        document.demand().asks() || document.handedIn().isPresent())
                .toList();
    }

    private void receive(CustomerId customer, Document document, SignedIn user) {
        jdbc.sql("""
                insert ignore into customer_document (customer_id, document, handed_in_at, received_by, received_by_name)
                values (:customer, :document, :now, :by, :name)""")
                .param("customer", customer.value())
                .param("document", document.name())
                .param("now", SqlTime.param(clock.instant()))
                .param("by", user.employee().map(EmployeeId::value).orElse(null))
                .param("name", user.name())
                .update();
    }
}
