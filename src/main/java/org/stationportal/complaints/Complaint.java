package org.stationportal.complaints;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.CustomerId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** A complaint 投诉 and how far it has come; the words of its steps stand beside it, see {@link ComplaintSteps}. */
@Entity
class Complaint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String complaintNo;
    private String submission;
    private long stationId;
    private String kind;
    private String severity;
    private String source;
    private @Nullable String externalNo;
    private @Nullable Long customerId;
    private String caller;
    private String phone;
    private String words;
    private @Nullable String causeType;
    private @Nullable String causeId;
    private @Nullable String causeTitle;
    private @Nullable String causePath;
    private Instant receivedAt;
    private @Nullable Long takenBy;
    private String takenByName;
    private Instant recordedAt;
    private long contactObligationId;
    private long answerObligationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ComplaintState state = ComplaintState.RECORDED;

    @ElementCollection
    @CollectionTable(name = "complaint_person", joinColumns = @JoinColumn(name = "complaint_id"))
    @Column(name = "employee_id")
    private Set<Long> persons = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Complaint() {}

    Complaint(
            String complaintNo,
            TakeInComplaint command,
            Complainant complainant,
            @Nullable Subject cause,
            SignedIn by,
            Instant now,
            ObligationId contact,
            ObligationId answer) {
        this.complaintNo = complaintNo;
        submission = command.submission().toString();
        stationId = by.station().value();
        kind = command.kind().name();
        severity = command.severity().name();
        source = command.source().name();
        externalNo = command.externalNo().isEmpty() ? null : command.externalNo();
        customerId = command.customer().map(CustomerId::value).orElse(null);
        caller = complainant.name();
        phone = complainant.phone();
        words = command.words();
        if (cause != null) {
            causeType = cause.type();
            causeId = cause.id();
            causeTitle = cause.title();
            causePath = cause.path();
        }
        receivedAt = command.receivedAt();
        takenBy = by.employee().map(EmployeeId::value).orElse(null);
        takenByName = by.name();
        recordedAt = now;
        contactObligationId = contact.value();
        answerObligationId = answer.value();
        persons = command.persons().stream().map(EmployeeId::value).collect(Collectors.toCollection(HashSet::new));
    }

    /** Takes the next step; refused out of turn, and when somebody took one since the caller read it. */
    void become(ComplaintState next, long versionRead) {
        if (version != versionRead) {
            throw RuleViolation.of("complaints.error.changedMeanwhile", complaintNo);
        }
        if (!state.canBecome(next)) {
            throw RuleViolation.of("complaints.error.notPossible." + state);
        }
        state = next;
    }

    long id() {
        return java.util.Objects.requireNonNull(id);
    }

    /** Who complains and where to reach him: as he said, else as the customer's file says. */
    record Complainant(String name, String phone) {}
}
