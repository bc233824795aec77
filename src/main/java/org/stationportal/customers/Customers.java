package org.stationportal.customers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;

/** The customers, transformer areas and meters of the reader's station. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Customers {

    /** Search finds no further than this; a total of so many means "or more". */
    public static final int MOST_FOUND = CustomerSearch.MOST;

    private static final int LARGEST_PAGE = 500;

    private final FileReader files;
    private final CustomerReader reader;
    private final NetworkReader network;
    private final FileChanges changes;
    private final MeterChanges meterChanges;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    Customers(
            FileReader files,
            CustomerReader reader,
            NetworkReader network,
            FileChanges changes,
            MeterChanges meterChanges,
            Employees employees,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.reader = reader;
        this.network = network;
        this.changes = changes;
        this.meterChanges = meterChanges;
        this.employees = employees;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Customers by one text over number, name, pinyin (initials or whole), phone, address, meter number and transformer
     * area, numbers also by their last digits; what begins with it comes first. Pages count from 0, at most 500 rows; the
     * total counts no further than {@link #MOST_FOUND}.
     */
    public Page<CustomerSummary> search(String text, int page, int size) {
        return reader.search(station(), text, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    public CustomerDetails get(CustomerId id) {
        return find(id).orElseThrow(() -> RuleViolation.of("customers.error.unknown"));
    }

    public Optional<CustomerDetails> findByNo(String customerNo) {
        return reader.idOf(station(), customerNo.strip()).flatMap(this::find);
    }

    /** The customers by id, for lists. */
    public Map<CustomerId, CustomerSummary> byId(Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(CustomerReader.SELECT + " where c.id in (:ids)")
                .param("ids", ids.stream().map(CustomerId::value).toList())
                .query((rs, i) -> CustomerReader.summary(rs))
                .list()
                .stream()
                .collect(Collectors.toMap(CustomerSummary::id, Function.identity()));
    }

    /** All transformer areas of the station in the order of their numbers. */
    public List<AreaSummary> areas() {
        return network.areas(station());
    }

    /** The transformer areas that the employee manages on the day. */
    public List<AreaSummary> areasOf(EmployeeId manager, LocalDate day) {
        return network.areasOf(manager, day);
    }

    /** Whoever manages the transformer area on the day 台区责任人. */
    public Optional<EmployeeSummary> managerOf(AreaId area, LocalDate day) {
        return network.managerOf(area, day).map(employees::get);
    }

    public Optional<MeterSummary> findMeter(MeterId id) {
        return Optional.ofNullable(meters(List.of(id)).get(id));
    }

    /** The meters of the station by id, for lists. */
    public Map<MeterId, MeterSummary> meters(Collection<MeterId> ids) {
        return network.meters(station(), ids).stream()
                .collect(Collectors.toMap(MeterSummary::id, Function.identity(), (one, same) -> one));
    }

    public Optional<MeterSummary> findMeter(String meterNo) {
        return network.meter(station(), meterNo.strip());
    }

    /** The first customers that {@link #search} finds, without counting the others: for those who are still typing. */
    public List<CustomerSummary> first(String text, int limit) {
        return reader.first(station(), text, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Customers by number, phone or meter, or by the beginning or end of the name: how documents about them are found. */
    public List<CustomerId> called(String text, int limit) {
        return reader.called(station(), text, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Meters by number or by how their customers are {@link #called}. */
    public List<MeterId> metersCalled(String text, int limit) {
        return network.metersCalled(station(), text, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Transformer areas by number or any part of the name, in the order of their numbers. */
    public List<AreaSummary> searchAreas(String text, int limit) {
        return network.searchAreas(station(), text, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Meters by number alone, whole, its beginning or its last digits. */
    public List<MeterSummary> findMeters(String number, int limit) {
        return network.metersByNumber(station(), number, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Meters by number (also its last digits), customer or transformer area; pages count from 0. */
    public List<MeterSummary> searchMeters(String text, int page, int size) {
        return network.searchMeters(station(), text, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** Opens a customer file (clause 1.1 watches what is still missing in it). */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'ADMINISTRATOR')")
    public CustomerId register(NewCustomer command) {
        return changes.register(command, currentUser.get(), clock.instant());
    }

    /** Changes a file; what was there before stays in its history. */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'ADMINISTRATOR')")
    public void change(ChangeCustomer command) {
        changes.change(command, currentUser.get(), clock.instant());
    }

    /** The contract was taken over: the file goes on under the new name, and the history says whose it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(
            "hasAnyRole('EMPLOYEE', 'INTEGRATION')") // inside the feature's transaction, which has checked who may
    public void takeOver(TakeOver command) {
        changes.takeOver(command, currentUser.get(), clock.instant());
    }

    /** Hangs a customer's first meter, and gives its id; refused where one hangs already. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')") // as above
    public MeterId hangMeter(HangMeter command) {
        CustomerDetails customer = get(command.customer());
        if (!customer.meters().isEmpty()) {
            throw RuleViolation.at("meterNo", "customers.error.meterHangs");
        }
        return meterChanges.hang(command, customer, currentUser.get(), clock.instant());
    }

    /** What was changed in the file, the latest first; empty for the file of another station. */
    public List<FileChange> changes(CustomerId id) {
        return find(id).isPresent() ? changes.of(id) : List.of();
    }

    /** Hangs another meter in the place of one, and gives its id. */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'FITTER', 'AREA_MANAGER', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER',"
            + " 'STATION_HEAD', 'DEPUTY_HEAD', 'ADMINISTRATOR', 'INTEGRATION')")
    public MeterId replaceMeter(ReplaceMeter command) {
        return meterChanges.replace(command, currentUser.get(), clock.instant());
    }

    /** The meters that hung at the customer's before, the latest first; empty for the file of another station. */
    public List<MeterReplacement> replacements(CustomerId id) {
        return find(id).isPresent() ? meterChanges.of(id) : List.of();
    }

    public Optional<CustomerDetails> find(CustomerId id) {
        return files.find(station(), id, today());
    }

    private StationId station() {
        return currentUser.get().station();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
