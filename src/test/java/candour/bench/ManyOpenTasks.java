package candour.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Multiplies the open tasks that are there, row by row, over agencies and their practitioners: to raise a hundred
 * thousand by hand would take days. What no list looks at is left out: answers, facts and history. A copy is told by
 * the {@code ~} in its ids.
 */
class ManyOpenTasks {

    /** How many of the copies of an agency one practitioner has in hand: so theirs are some thirty, whatever the size. */
    private static final int COPIES_PER_PRACTITIONER = 3;

    private static final Set<String> IDS = Set.of(
            "id_", "execution_id_", "proc_inst_id_", "root_proc_inst_id_", "process_instance_id_", "parent_id_",
            "super_exec_", "task_id_", "resource_id_");

    /** Each table with what else of it is left out. */
    private static final List<List<String>> TABLES = List.of(
            List.of("act_ru_execution", "true"),
            List.of("act_ru_task", "true"),
            List.of("act_ru_identitylink", "s.task_id_ is not null"),
            List.of("act_ru_authorization", "s.resource_type_ = 7 and s.group_id_ is null"),
            List.of("act_ru_job", "true"));

    private final JdbcTemplate jdbc;
    private final long agencies;
    private final long inOneCopy;
    private long copies;

    /** @param practitioner who is the first practitioner of the first agency; the others are made up */
    ManyOpenTasks(DataSource database, List<String> agencies, String practitioner) throws SQLException {
        // all on one connection, since its rows are taken on trust: else each would be looked up row by row
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(database.getConnection(), true));
        this.agencies = agencies.size();
        this.inOneCopy = jdbc.queryForObject("select count(*) from act_ru_task", Long.class);
        jdbc.execute("create table bench_agency (place int primary key, id varchar(64))");
        for (int place = 0; place < agencies.size(); place++) {
            jdbc.update("insert into bench_agency values (?, ?)", place, agencies.get(place));
        }
        jdbc.execute("create table bench_copy (n bigint primary key, agency varchar(64), practitioner varchar(64))");
        jdbc.execute(
                """
                create function bench_practitioner(agency int, place bigint) returns varchar as $$
                    select case when agency = 0 and place = 0 then '%s' else 'practitioner-' || agency || '-' || place end
                $$ language sql immutable"""
                        .formatted(practitioner));
    }

    /** Copies until about so many tasks are open. */
    void growTo(long tasks) {
        long wanted = tasks / inOneCopy;
        jdbc.update(
                """
                insert into bench_copy
                select n, a.id, bench_practitioner(a.place, n / %1$d / %2$d)
                from generate_series(%3$d, %4$d) n join bench_agency a on a.place = n %% %1$d"""
                        .formatted(agencies, COPIES_PER_PRACTITIONER, copies, wanted - 1));
        jdbc.execute("set session_replication_role = replica");
        makePeople();
        TABLES.forEach(table -> copy(table.get(0), table.get(1)));
        jdbc.execute("set session_replication_role = default");
        jdbc.execute("vacuum analyze");
        copies = wanted;
    }

    private void makePeople() {
        jdbc.update("insert into act_id_user (id_, rev_, first_, last_) select distinct practitioner, 1, 'Jo', 'Bright' "
                + "from bench_copy on conflict do nothing");
        jdbc.update("insert into act_id_membership (user_id_, group_id_) "
                + "select distinct practitioner, agency || '-practitioner' from bench_copy on conflict do nothing");
    }

    private void copy(String table, String which) {
        List<String> columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ? order by ordinal_position",
                String.class,
                table);
        jdbc.update("insert into %s (%s) select %s from %s s cross join bench_copy c where s.id_ not like '%%~%%' and c.n >= %d and %s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream().map(column -> valueOf(table, column)).collect(Collectors.joining(", ")),
                        table,
                        copies,
                        which));
    }

    /** No two come in the same second, and some are due in each half-day of ten. */
    private static String valueOf(String table, String column) {
        if (IDS.contains(column)) {
            return "s." + column + " || '~' || c.n";
        }
        return switch (column) {
            case "tenant_id_" -> "c.agency";
            case "group_id_" -> table.equals("act_ru_identitylink") ? "replace(s.group_id_, s.tenant_id_, c.agency)" : "null";
            case "assignee_", "user_id_" -> "case when s.%s is not null then c.practitioner end".formatted(column);
            case "create_time_" -> "s.create_time_ - c.n * interval '1 second'";
            case "due_date_" -> "s.due_date_ + (c.n / 15 % 20 - 10) * interval '12 hours'";
            default -> "s." + column;
        };
    }
}
