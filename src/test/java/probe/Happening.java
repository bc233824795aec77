package probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row with an instant; outside the portal's packages, or every test's context would look for its table. */
@Entity
@Table(name = "happening")
public class Happening {

    @Id
    public int id;

    public Instant at;

    protected Happening() {}

    public Happening(int id, Instant at) {
        this.id = id;
        this.at = at;
    }
}
