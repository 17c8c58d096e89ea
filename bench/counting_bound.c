/* How fast wards could be read and counted at all: the Scottish rules without checks, names, ties or stage tables.
   Given ward files; prints processor seconds for reading them from memory and counting them, and the seats filled. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 32, UNIT = 100000 };

static int count(const char *text) {
    static signed char choice[40000][MOST];
    static long long value[40000];
    static int papers[40000], holder[40000];
    long long votes[MOST] = {0}, quota, valid = 0;
    int standing = 0, seats = 0, n = 0, field = 0, number = 0, digits = 0, header = 1, elected = 0;
    char open[MOST + 1], waits[MOST] = {0};
    for (const char *c = text; *c && *c != '"'; c++) {
        if (*c >= '0' && *c <= '9') { number = number * 10 + *c - '0'; digits = 1; continue; }
        if (digits) {
            if (header) { if (field == 0) standing = number; else seats = number; }
            else if (field == 0) papers[n] = number;
            else choice[n][field - 1] = (signed char)(number - 1);
            field++; number = digits = 0;
        }
        if (*c == '\n' && field) {
            if (header) header = 0;
            else { choice[n][field - 1] = -1; holder[n] = choice[n][0]; value[n] = UNIT; valid += papers[n]; n++; }
            field = 0;
        }
    }
    memset(open, 1, sizeof open);
    for (int i = 0; i < n; i++) votes[holder[i]] += (long long)papers[i] * UNIT;
    quota = (valid / (seats + 1) + 1) * UNIT;
    for (int left = standing;;) {
        for (int c = 0; c < standing; c++)
            if (open[c] && votes[c] >= quota) { open[c] = 0; waits[c] = 1; elected++; left--; }
        if (elected >= seats) return elected;
        if (left <= seats - elected) return elected + left;
        int from = -1;
        for (int c = 0; c < standing; c++)
            if (waits[c] && votes[c] > quota && (from < 0 || votes[c] > votes[from])) from = c;
        long long surplus = 0, total = 1;
        if (from >= 0) { surplus = votes[from] - quota; total = votes[from]; votes[from] = quota; waits[from] = 0; }
        else {
            for (int c = 0; c < standing; c++)
                if (open[c] && (from < 0 || votes[c] < votes[from])) from = c;
            open[from] = 0; left--; votes[from] = 0;
        }
        for (int i = 0; i < n; i++) {
            if (holder[i] != from) continue;
            const signed char *next = choice[i];
            while (*next >= 0 && !open[*next]) next++;
            if (surplus) value[i] = value[i] * surplus / total;
            holder[i] = *next;
            if (*next >= 0) votes[*next] += papers[i] * value[i];
        }
    }
}

int main(int files, char **names) {
    int seats = 0;
    double best = 1e9;
    char **texts = malloc(sizeof *texts * files);
    for (int i = 1; i < files; i++) {
        FILE *file = fopen(names[i], "rb");
        fseek(file, 0, SEEK_END);
        long size = ftell(file);
        rewind(file);
        texts[i] = calloc(size + 1, 1);
        if (fread(texts[i], 1, size, file) != (size_t)size) return 1;
        fclose(file);
    }
    for (int again = 0; again < 5; again++) {
        clock_t start = clock();
        seats = 0;
        for (int i = 1; i < files; i++) seats += count(texts[i]);
        double took = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (took < best) best = took;
    }
    printf("%f %d\n", best, seats);
    return 0;
}
