package candour.casefile;

import static candour.casefile.Columns.date;
import static candour.casefile.Columns.dayInLondon;
import static candour.casefile.Columns.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Lets the cases be found that were there before the search was. */
@Component
class FillSearchKeys implements JavaMigration {

    private static final MigrationVersion AFTER_THE_TABLES = MigrationVersion.fromVersion("3.1");

    @Override
    public MigrationVersion getVersion() {
        return AFTER_THE_TABLES;
    }

    @Override
    public String getDescription() {
        return "fill search keys";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var connection = new SingleConnectionDataSource(context.getConnection(), true);
        var keys = new SearchKeys(new NamedParameterJdbcTemplate(connection));
        fill(JdbcClient.create(connection), keys);
    }

    static void fill(JdbcClient jdbc, SearchKeys keys) {
        KnownPeople people = new KnownPeople(jdbc, keys);
        SubmissionRepository submissions = new SubmissionRepository(jdbc, new Json());
        for (String reference : jdbc.sql("select reference from case_file").query(String.class).list()) {
            submissions.ofCase(reference).stream()
                    .filter(submission -> submission.form().equals("concern"))
                    .forEach(concern -> firstTold(concern, people));
            described(reference, jdbc).forEach(person -> keys.add(reference, person));
        }
    }

    /** The people of a case from the columns there were when this was written: others come with later versions. */
    private static List<KnownPerson> described(String reference, JdbcClient jdbc) {
        return jdbc.sql("""
                select p.role, p.name, p.birth_date, p.estimated_age, s.submitted_at
                from person p join submission s on s.id = p.submission_id where p.reference = :reference""")
                .param("reference", reference)
                .query((row, n) -> {
                    PersonRole role = PersonRole.ofKey(row.getString("role"));
                    Integer age = row.getObject("estimated_age", Integer.class);
                    LocalDate said = dayInLondon(instant(row, "submitted_at"));
                    Born born = Born.of(role, date(row, "birth_date"), age, null, said);
                    return new KnownPerson(role, row.getString("name"), born);
                })
                .list();
    }

    private static void firstTold(Submission concern, KnownPeople people) {
        Map<String, Object> said = concern.answers();
        // a form before this one asked for the age and for when a baby is due in the same place
        Object age = said.get("babyDue") == null ? said.get("childAge") : said.get("babyDue");
        people.firstTold(
                concern.reference(),
                concern.id(),
                "unborn".equals(said.get("childKnown")) ? PersonRole.UNBORN_CHILD : PersonRole.CHILD,
                (String) said.get("childName"),
                (String) age,
                concern.submittedAt());
    }
}
