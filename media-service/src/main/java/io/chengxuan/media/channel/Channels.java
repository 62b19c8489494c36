package io.chengxuan.media.channel;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All channels, for everybody signed in to read. That a name is one channel's only is a unique index. */
@Repository
public class Channels extends Aggregates<Channel> {

    static final int MOST = 100;

    Channels(AggregateStore store) {
        super(Channel.class, store);
        uniqueIndex("name");
    }

    /** All of them by name. The scope narrows nothing: channels are everybody's. */
    Page<Channel> page(Scope scope) {
        return Page.whole(list(new Query().with(Sort.by("name")).limit(MOST)));
    }

    /** {@code channel-name-taken} 409. */
    Channel add(ChannelContent said, String unit, Command command) {
        var id = command.newId();
        var channel = new Channel(id, unit, said.name().strip(), said.kind(), said.columnsAfter(List.of(), id));
        return named(said, () -> create(channel, command));
    }

    /** {@code channel-name-taken} 409. */
    Channel change(String id, ChannelContent said, Command command) {
        var seed = command.newId();
        return named(said, () -> change(id, command, channel -> channel.change(said, seed)));
    }

    boolean full() {
        return count(new Query()) >= MOST;
    }

    /**
     * Refuses ids that are not there, or that nothing new is meant for any more.
     *
     * @param at where the ids stand in the body: {@code <at>/channelId} and {@code <at>/columnId}
     */
    public void check(@Nullable String channelId, @Nullable String columnId, String at, Problem problem) {
        if (channelId == null) {
            if (columnId != null) {
                problem.at(at + "/channelId", "required");
            }
            return;
        }
        var channel = find(channelId).filter(found -> !found.closed());
        if (channel.isEmpty()) {
            problem.at(at + "/channelId", "channel-unknown", channelId);
        } else if (
            columnId != null &&
            channel
                .get()
                .column(columnId)
                .filter(one -> !one.closed())
                .isEmpty()
        ) {
            problem.at(at + "/columnId", "column-unknown", columnId);
        }
    }

    private static Channel named(ChannelContent said, Supplier<Channel> write) {
        try {
            return write.get();
        } catch (Problem refused) {
            throw refused.slug().equals("already-exists")
                ? Problem.conflict("channel-name-taken", said.name().strip())
                : refused;
        }
    }
}
