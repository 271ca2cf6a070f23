package candour.casefile;

import static candour.casefile.Columns.uuid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Lets the cases be found that were there before the search was. */
@Component
class FillSearchKeys implements MigrationInJava {

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
    public void migrate(Context context) {
        fill(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)));
    }

    /** Nothing was sealed then, and the index itself is made anew when it is. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("select id, reference, answers from submission where form = 'concern'")
                .query((row, n) -> new Told(uuid(row, "id"), row.getString("reference"), row.getString("answers")))
                .list()
                .forEach(told -> keep(told, jdbc));
    }

    private record Told(UUID submission, String reference, String answers) {}

    private static void keep(Told told, JdbcClient jdbc) {
        JsonNode said = read(told.answers());
        // a form before this one asked for the age and for when a baby is due in the same place
        String age = said.hasNonNull("babyDue") ? said.path("babyDue").asText() : said.path("childAge").asText(null);
        PersonRole role = said.path("childKnown").asText().equals("unborn") ? PersonRole.UNBORN_CHILD : PersonRole.CHILD;
        jdbc.sql("""
                insert into first_told (reference, submission_id, role, name, age)
                values (:reference, :submission, :role, :name, :age)""")
                .param("reference", told.reference())
                .param("submission", told.submission())
                .param("role", role.key())
                .param("name", said.path("childName").asText(null))
                .param("age", age)
                .update();
    }

    private static JsonNode read(String answers) {
        try {
            return new ObjectMapper().readTree(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The case file holds a value that is not JSON");
        }
    }
}
