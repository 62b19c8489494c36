package io.chengxuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

class PagingTests {

    @Test
    void theLastPageNamesNoNextPlace() {
        var page = new Paging(3, null).page(List.of("a", "b", "c"), s -> s, s -> s);
        assertThat(page.items()).containsExactly("a", "b", "c");
        assertThat(page.next()).isNull();
    }

    @Test
    void theNextPlaceIsWhereThePageEnded() {
        var read = IntStream.range(0, 4)
            .mapToObj(i -> "item" + i)
            .toList();
        var page = new Paging(3, null).page(read, s -> s, s -> "id-" + s);
        assertThat(page.items()).containsExactly("item0", "item1", "item2");

        var query = new Paging(3, page.next()).query(new Criteria(), "name", Sort.Direction.ASC);
        assertThat(query.getQueryObject().toJson()).contains("item2").contains("id-item2").contains("$gt");
        assertThat(query.getLimit()).isEqualTo(4);
    }

    @Test
    void anUnknownPlaceIsRefused() {
        assertThatThrownBy(() -> new Paging(3, "!!").query(new Criteria(), "name", Sort.Direction.ASC)).isInstanceOf(
            Problem.class
        );
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, -1, 201 })
    void aPageHasOneTo200Items(int size) {
        assertThatThrownBy(() -> new Paging(size, null)).isInstanceOf(Problem.class);
    }
}
