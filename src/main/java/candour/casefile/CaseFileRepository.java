package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.dayInLondon;
import static candour.casefile.Columns.instant;

import candour.seal.Seal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and finds cases, and keeps the list of everything the engine runs for each (R11.7, R12.3). */
@Repository
public class CaseFileRepository {

    /** Within this time the same words from the same person are the same case, not a second one. */
    private static final Duration SAME_CASE = Duration.ofMinutes(10);

    private static final RowMapper<CaseFile> CASE_FILE = (row, n) -> new CaseFile(
            row.getString("reference"),
            row.getString("agency"),
            row.getString("raised_by"),
            instant(row, "raised_at"),
            row.getString("practitioner"),
            instant(row, "finished_at"));

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;
    private final AgencyTurns turns;
    private final Seal seal;
    private final Clock clock;

    CaseFileRepository(JdbcClient jdbc, AgencyTurns turns, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Opens a case under a later reference of the year than any other. The row of numbers stays locked until the
     * transaction ends, so two nodes neither share a number nor open the same concern twice.
     *
     * @throws AlreadyRaised if the same person raised the same words within ten minutes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile open(String agency, String raisedBy, String sameWords) {
        String fingerprint = seal.inAnIndex(sameWords);
        Instant now = clock.instant();
        int year = dayInLondon(now).getYear();
        int number = nextNumber(year);
        raisedLately(fingerprint, now).ifPresent(reference -> {
            throw new AlreadyRaised(reference);
        });
        String reference = "IS-%d-%06d".formatted(year, number);
        turns.putThere(agency);
        jdbc.sql("""
                insert into case_file (reference, agency, raised_by, raised_at, practitioner, fingerprint)
                values (:reference, :agency, :raisedBy, :at, :raisedBy, :fingerprint)""")
                .param("reference", reference)
                .param("agency", agency)
                .param("raisedBy", raisedBy)
                .param("at", at(now))
                .param("fingerprint", fingerprint)
                .update();
        return new CaseFile(reference, agency, raisedBy, now, raisedBy, null);
    }

    /** Each is taken or passed over by the toss of a coin: a number that is missing in somebody's list tells them of no case. */
    private int nextNumber(int year) {
        int updated = jdbc.sql("update case_number set last_number = last_number + :step where calendar_year = :year")
                .param("step", 1 + passedOver())
                .param("year", year)
                .update();
        if (updated == 0) {
            throw new IllegalStateException("There is no row of case numbers for " + year);
        }
        return jdbc.sql("select last_number from case_number where calendar_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private int passedOver() {
        int numbers = 0;
        while (random.nextBoolean()) {
            numbers++;
        }
        return numbers;
    }

    private Optional<String> raisedLately(String fingerprint, Instant now) {
        return jdbc.sql("""
                select reference from case_file
                where fingerprint = :fingerprint and raised_at > :since and finished_at is null""")
                .param("fingerprint", fingerprint)
                .param("since", at(now.minus(SAME_CASE)))
                .query(String.class)
                .optional();
    }

    public Optional<CaseFile> find(String reference) {
        return jdbc.sql("select * from case_file where reference = :reference")
                .param("reference", reference)
                .query(CASE_FILE)
                .optional();
    }

    /** What this person raised, newest first. */
    public List<CaseFile> raisedBy(String userId) {
        return jdbc.sql("select * from case_file where raised_by = :user order by raised_at desc")
                .param("user", userId)
                .query(CASE_FILE)
                .list();
    }

    /** The case, which must exist: its reference came from the engine. */
    public CaseFile get(String reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("No case file for " + reference));
    }

    /**
     * Holds the case for this transaction: whoever else finishes a step of it waits. An update that changes nothing, and no “for
     * update”: with that PostgreSQL would hold back also who only notes something of the case, as that they read it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String reference) {
        int held = jdbc.sql("update case_file set practitioner = practitioner where reference = :reference")
                .param("reference", reference)
                .update();
        if (held == 0) {
            throw new EmptyResultDataAccessException("There is no case " + reference, 1);
        }
    }

    /** The open cases of the agency that this user has in hand. */
    public List<String> openInHandOf(String agency, String practitioner) {
        return jdbc.sql("""
                select reference from case_file
                where agency = :agency and practitioner = :practitioner and finished_at is null order by reference""")
                .param("agency", agency)
                .param("practitioner", practitioner)
                .query(String.class)
                .list();
    }

    public void handOver(String reference, String practitioner) {
        jdbc.sql("update case_file set practitioner = :practitioner where reference = :reference")
                .param("practitioner", practitioner)
                .param("reference", reference)
                .update();
    }

    /** A closed case runs again: something happened that cannot be left. */
    public void reopen(String reference) {
        jdbc.sql("update case_file set finished_at = null where reference = :reference")
                .param("reference", reference)
                .update();
    }

    public void finish(String reference) {
        jdbc.sql("update case_file set finished_at = :at where reference = :reference")
                .param("at", at(clock.instant()))
                .param("reference", reference)
                .update();
    }

    /** Notes that the engine runs this root instance for the case. */
    public void addRoot(String reference, String processKey, String processInstanceId) {
        jdbc.sql("""
                insert into case_root (process_instance_id, reference, process_key, started_at)
                values (:id, :reference, :key, :at)""")
                .param("id", processInstanceId)
                .param("reference", reference)
                .param("key", processKey)
                .param("at", at(clock.instant()))
                .update();
    }

    public void finishRoot(String processInstanceId) {
        jdbc.sql("update case_root set finished_at = :at where process_instance_id = :id")
                .param("at", at(clock.instant()))
                .param("id", processInstanceId)
                .update();
    }

    public List<CaseRoot> roots(String reference) {
        return jdbc.sql("select * from case_root where reference = :reference order by started_at")
                .param("reference", reference)
                .query((row, n) -> new CaseRoot(
                        row.getString("process_instance_id"),
                        row.getString("process_key"),
                        instant(row, "started_at"),
                        instant(row, "finished_at")))
                .list();
    }
}
