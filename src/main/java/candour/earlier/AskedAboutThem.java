package candour.earlier;

import candour.casefile.ColleagueRepository;
import candour.casefile.ReadLog.Read;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was asked in one case about a later one that is about a reader: what they read in the one from then on would tell the reader
 * that they were asked, and so that there is the other (R11.8, ADR 19).
 */
@Repository
public class AskedAboutThem {

    private final JdbcClient jdbc;
    private final ColleagueRepository colleagues;

    AskedAboutThem(JdbcClient jdbc, ColleagueRepository colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /**
     * What one reader may not read of what others read.
     *
     * @param since from when on each of those asked had the question, by the case in which it stood
     */
    public record Hidden(Map<String, Map<String, Instant>> since) {

        /** Whether this reading would tell that somebody was asked: that they opened the question, or read there since they had it. */
        public boolean hides(Read read) {
            Map<String, Instant> asked = since.get(read.reference());
            if (asked == null) {
                return false;
            }
            Instant from = asked.get(read.reader());
            return read.part().equals(EarlierProcess.LINK_EARLIER_CASES) || from != null && !read.readAt().isBefore(from);
        }
    }

    /** @return what nobody may tell this reader, who is not one of those asked */
    public Hidden from(String reader) {
        Set<String> aboutThem = colleagues.casesAbout(reader);
        Map<String, Map<String, Instant>> since = new HashMap<>();
        if (!aboutThem.isEmpty()) {
            jdbc.sql("""
                    select p.BUSINESS_KEY_ as reference, l.USER_ID_ as person, min(l.TIMESTAMP_) as since
                    from ACT_HI_VARINST v
                    join ACT_HI_PROCINST p on p.PROC_INST_ID_ = v.PROC_INST_ID_
                    join ACT_HI_TASKINST t on t.PROC_INST_ID_ = v.PROC_INST_ID_ and t.TASK_DEF_KEY_ = :step
                    left join ACT_HI_IDENTITYLINK l
                        on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'assignee' and l.OPERATION_TYPE_ = 'add' and l.USER_ID_ <> :reader
                    where v.NAME_ = 'laterCase' and v.TEXT_ in (:cases)
                    group by p.BUSINESS_KEY_, l.USER_ID_""")
                    .param("step", EarlierProcess.LINK_EARLIER_CASES)
                    .param("reader", reader)
                    .param("cases", aboutThem)
                    .query((RowCallbackHandler) row -> add(
                            since.computeIfAbsent(row.getString("reference"), reference -> new HashMap<>()),
                            row.getString("person"),
                            row.getTimestamp("since")));
        }
        return new Hidden(since);
    }

    private static void add(Map<String, Instant> asked, String person, Timestamp since) {
        if (person != null) {
            asked.put(person, since.toInstant());
        }
    }
}
