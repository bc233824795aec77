package org.stationportal.counter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Document;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** A service application 办电申请 as it was taken in; lists read it by SQL, see {@link ApplicationReader}. */
@Entity
class ServiceApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String applicationNo;
    private String submission;
    private long stationId;
    private long customerId;
    private String kind;
    private String category;
    private String voltage;
    private String supply;
    private BigDecimal capacityKw;
    private String contact;
    private String phone;
    private String remark;
    private long surveyorId;
    private long fitterId;
    private Instant acceptedAt;
    private @Nullable Long acceptedBy;
    private String acceptedByName;
    private Instant recordedAt;
    private long obligationId;

    @ElementCollection
    @CollectionTable(name = "service_application_document", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "document")
    private Set<String> documents = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "service_application_stage", joinColumns = @JoinColumn(name = "application_id"))
    @MapKeyColumn(name = "stage")
    @Column(name = "obligation_id")
    private Map<String, Long> stages = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected ServiceApplication() {}

    ServiceApplication(
            String applicationNo, TakeInApplication command, SignedIn by, Instant now, List<ObligationId> chain) {
        this.applicationNo = applicationNo;
        submission = command.submission().toString();
        stationId = by.station().value();
        customerId = command.customer().value();
        kind = command.kind().name();
        category = command.category().name();
        voltage = command.voltage().name();
        supply = command.supply().name();
        capacityKw = command.capacityKw();
        contact = command.contact();
        phone = command.phone();
        remark = command.remark();
        surveyorId = command.surveyor().value();
        fitterId = command.fitter().value();
        acceptedAt = command.acceptedAt();
        acceptedBy = by.employee().map(EmployeeId::value).orElse(null);
        acceptedByName = by.name();
        recordedAt = now;
        obligationId = chain.getFirst().value();
        for (Stage stage : Stage.values()) {
            stages.put(stage.name(), chain.get(stage.ordinal() + 1).value());
        }
        documents = command.documents().stream().map(Enum::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** Changes whom to call and the remark; refused when somebody changed it since the caller read it. */
    void change(ChangeApplication command) {
        if (version != command.version()) {
            throw RuleViolation.of("counter.error.changedMeanwhile", applicationNo);
        }
        contact = command.contact();
        phone = command.phone();
        remark = command.remark();
    }

    /** The customer brought more documents. */
    void received(Set<Document> more) {
        more.forEach(document -> documents.add(document.name()));
    }
}
