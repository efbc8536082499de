"""The teacher: a large encoder that learns the treebanks and names, and reads texts so that the small network can learn from its trees.

    python teacher.py ENCODER DIR

ENCODER is the folder of all-mpnet-base-v2 (Apache-2.0; Song et al. 2020), DIR holds what export.ts wrote; DIR/taught.ndjson is written. Where
DIR/teacher.pt is there already, it is not trained anew. Texts with names get trees and names, treebanks without names their names.
Biaffine heads (Dozat & Manning 2017) over the upper layers; the lower ones stay as they are, and their output is computed once.
Needs torch, transformers and numpy. Its bytes differ between machines; that is why its answers are kept as data.
"""
import json, math, random, re, sys, time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from transformers import AutoTokenizer, MPNetModel

FROZEN = 6
PASSES = 3
BATCH = 1100
LONGEST = 180
SHARES = {"tree": 1, "gmb": 0.4, "btc": 0.07, "wnut17": 0.1, "sec": 0.15, "crossner": 0.45, "ewt": 0.8, "wikigold": 0.8}
SETS = {"gmb": 1, "btc": 2, "wnut17": 3}
LABELS = 13
UNKNOWN = 255
SHAPES, SUFFIXES = 64, 4096

torch.manual_seed(1)
random.seed(1)
encoder_folder, folder = sys.argv[1], Path(sys.argv[2])
begin = time.time()


def say(text):
    print(f"{time.time() - begin:6.0f} s  {text}", flush=True)


def read(name):
    with open(folder / name) as file:
        return [json.loads(line) for line in file]


def plain(word):
    return re.sub("[–—]", "-", re.sub("[“”]", '"', re.sub("[’‘]", "'", word)))


def shape(word):
    if word.isupper():
        kind = 1 if len(word) == 1 else 2
    elif word[:1].isupper():
        kind = 3 if word[1:].islower() else 4
    else:
        kind = 5 if word.islower() else 0
    return kind + 8 * any(c.isdigit() for c in word) + 16 * ("-" in word) + 32 * ("." in word)


def hashed(text):
    value = 2166136261
    for c in text:
        value = (value ^ ord(c)) * 16777619 & 0xFFFFFFFF
    return value % SUFFIXES


class Teacher(nn.Module):
    def __init__(self, model, upos, xpos, relations):
        super().__init__()
        self.embeddings, self.lower = model.embeddings, model.encoder.layer[:FROZEN]
        self.upper = model.encoder.layer[FROZEN:]
        self.bias_of = model.encoder.compute_position_bias
        self.relative = model.encoder.relative_attention_bias
        for p in [*self.embeddings.parameters(), *self.lower.parameters(), *self.relative.parameters()]:
            p.requires_grad = False
        width, arc, label = 768, 384, 128
        self.shape_in = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shape_in.weight)
        self.shape, self.suffix = nn.Embedding(SHAPES, 32), nn.Embedding(SUFFIXES, 32)
        self.mix = nn.Parameter(torch.tensor([0.0] * (12 - FROZEN) + [1.0]))
        size = width + 64
        self.drop = nn.Dropout(0.33)
        self.upos, self.xpos = nn.Linear(size, upos), nn.Linear(size, xpos)
        self.names = nn.Linear(size, 4 * LABELS)
        self.arc_d, self.arc_h = nn.Linear(size, arc), nn.Linear(size, arc)
        self.label_d, self.label_h = nn.Linear(size, label), nn.Linear(size, label)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.root_a, self.root_l = nn.Parameter(torch.zeros(arc)), nn.Parameter(torch.zeros(label))
        self.label = nn.Parameter(torch.zeros(relations, label + 1, label + 1))

    @torch.no_grad()
    def below(self, pieces, mask):
        x = self.embeddings(input_ids=pieces)
        bias, far = self.bias_of(x), (1 - mask.float())[:, None, None] * -1e9
        for layer in self.lower:
            x = layer(x, far, position_bias=bias)[0]
        return x

    def encode(self, x, mask, piece_shapes, first, shapes, suffixes):
        bias, far = self.bias_of(x), (1 - mask.float())[:, None, None] * -1e9
        x = x + self.shape_in(piece_shapes)
        share = self.mix.softmax(0)
        total = share[0] * x
        for i, layer in enumerate(self.upper):
            x = layer(x, far, position_bias=bias)[0]
            total = total + share[i + 1] * x
        words = total.gather(1, first[..., None].expand(-1, -1, total.shape[-1]))
        return self.drop(torch.cat([words, self.shape(shapes), self.suffix(suffixes)], -1))

    def score(self, words):
        d, h = self.drop(F.gelu(self.arc_d(words))), self.drop(F.gelu(self.arc_h(words)))
        h = torch.cat([self.root_a.expand(len(h), 1, -1), h], 1)
        d = torch.cat([d, torch.ones_like(d[..., :1])], -1)
        arcs = d @ self.arc @ h.transpose(1, 2)
        ld, lh = self.drop(F.gelu(self.label_d(words))), self.drop(F.gelu(self.label_h(words)))
        lh = torch.cat([self.root_l.expand(len(lh), 1, -1), lh], 1)
        return arcs, ld, lh

    def relate(self, ld, lh):
        one = torch.ones_like(ld[..., :1])
        return torch.einsum("na,rab,nb->nr", torch.cat([ld, one], -1), self.label, torch.cat([lh, one], -1))


say("reading")
trees, held, pud, named = read("trees.ndjson"), read("held.ndjson"), read("pud.ndjson"), read("names.ndjson")
tokenizer = AutoTokenizer.from_pretrained(encoder_folder)
classes = {k: sorted({c for s in trees for c in s[k]}) for k in ("upos", "xpos", "relations")}
number = {k: {c: i for i, c in enumerate(v)} for k, v in classes.items()}
model = MPNetModel.from_pretrained(encoder_folder, add_pooling_layer=False)
teacher = Teacher(model, *(len(classes[k]) for k in ("upos", "xpos", "relations")))


def prepare(sentences):
    kept = [s for s in sentences if 0 < len(s["words"]) <= LONGEST]
    for s in kept:
        words = [plain(w)[:40] for w in s["words"]]
        ids = [tokenizer(w, add_special_tokens=False)["input_ids"][:6] or [tokenizer.unk_token_id] for w in words]
        s["pieces"], s["first"], s["pshape"] = [tokenizer.cls_token_id], [], [0]
        s["shape"] = [shape(w) for w in words]
        s["suffix"] = [hashed(w[-3:]) for w in words]
        for piece, kind in zip(ids, s["shape"]):
            s["first"].append(len(s["pieces"]))
            s["pieces"] += piece
            s["pshape"] += [kind] * len(piece)
        s["pieces"].append(tokenizer.sep_token_id)
        s["pshape"].append(0)
        for k in number:
            if k in s:
                s["n" + k] = [number[k].get(c, -100) for c in s[k]]
        if s.get("names"):
            s["nnames"] = [-100 if c == UNKNOWN else c for c in s["names"]]
    return kept


def batches(sentences, size, shuffle=False):
    order = sorted(sentences, key=lambda s: (len(s["pieces"]) + (random.random() * 4 if shuffle else 0), s["key"]))
    out, at = [], []
    for s in order:
        if at and (len(at) + 1) * len(s["pieces"]) > size:
            out.append(at)
            at = []
        at.append(s)
    out.append(at)
    if shuffle:
        random.shuffle(out)
    return out


def pad(rows, value, length=None):
    length = length or max(map(len, rows))
    return torch.tensor([list(r) + [value] * (length - len(r)) for r in rows])


cache = None


def cache_below(sentences):
    """Output of the frozen layers of every sentence, in half precision, one after the other."""
    global cache
    total = sum(len(s["pieces"]) for s in sentences)
    cache = np.zeros((total, 768), dtype=np.float16)
    at = 0
    teacher.eval()
    for batch in batches(sentences, 4000):
        pieces = pad([s["pieces"] for s in batch], tokenizer.pad_token_id)
        x = teacher.below(pieces, pieces != tokenizer.pad_token_id).numpy()
        for s, row in zip(batch, x):
            s["at"] = at
            n = len(s["pieces"])
            cache[at : at + n] = row[:n]
            at += n


def encode(batch):
    width = max(len(s["pieces"]) for s in batch)
    x = torch.zeros(len(batch), width, 768)
    for i, s in enumerate(batch):
        n = len(s["pieces"])
        x[i, :n] = torch.from_numpy(cache[s["at"] : s["at"] + n].astype(np.float32))
    mask = torch.tensor([[1] * len(s["pieces"]) + [0] * (width - len(s["pieces"])) for s in batch])
    return teacher.encode(
        x, mask, pad([s["pshape"] for s in batch], 0, width), pad([s["first"] for s in batch], 0),
        pad([s["shape"] for s in batch], 0), pad([s["suffix"] for s in batch], 0),
    )


def mask_heads(arcs, batch):
    real = torch.tensor([[1] * (len(s["words"]) + 1) + [0] * (arcs.shape[2] - len(s["words"]) - 1) for s in batch])
    arcs = arcs.masked_fill(real[:, None] == 0, -1e9)
    diagonal = torch.arange(arcs.shape[1])
    arcs[:, diagonal, diagonal + 1] = -1e9
    return arcs


def loss_of(batch):
    words = encode(batch)
    loss = 0
    total = sum(len(s["words"]) for s in batch)
    for set_ in range(4):
        rows = [i for i, s in enumerate(batch) if "nnames" in s and SETS.get(s["source"], 0) == set_]
        if rows:
            scores = teacher.names(words[rows])[..., set_ * LABELS : (set_ + 1) * LABELS]
            gold = pad([batch[i]["nnames"] for i in rows], -100, words.shape[1])
            loss = loss + F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum")
    rows = [i for i, s in enumerate(batch) if "heads" in s]
    if rows:
        own = [batch[i] for i in rows]
        w = words[rows]
        width = w.shape[1]
        for layer, k in ((teacher.upos, "nupos"), (teacher.xpos, "nxpos")):
            gold = pad([s[k] for s in own], -100, width)
            loss = loss + 0.5 * F.cross_entropy(layer(w).flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum")
        arcs, ld, lh = teacher.score(w)
        arcs = mask_heads(arcs, own)
        heads = pad([s["heads"] for s in own], -100, width)
        loss = loss + F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-100, reduction="sum")
        at = (heads >= 0).nonzero(as_tuple=True)
        labels = teacher.relate(ld[at], lh[at[0], heads[at]])
        gold = pad([s["nrelations"] for s in own], -100, width)[at]
        loss = loss + F.cross_entropy(labels, gold, ignore_index=-100, reduction="sum")
    return loss / total, total


def spanning(scores):
    """Chu-Liu-Edmonds; scores[i, j] of head j for i, node 0 the root. Heads, with -1 for node 0."""
    n = len(scores)
    heads = scores.argmax(1)
    heads[0] = -1
    for start in range(1, n):
        seen, at = [], start
        while at > 0 and at not in seen:
            seen.append(at)
            at = heads[at]
        if at <= 0:
            continue
        cycle = seen[seen.index(at) :]
        rest = [i for i in range(n) if i not in cycle]
        small = np.full((len(rest) + 1, len(rest) + 1), -1e18)
        small[:-1, :-1] = scores[np.ix_(rest, rest)]
        leave = [max(cycle, key=lambda k, i=i: scores[i, k]) for i in rest]
        enter = [max(cycle, key=lambda k, j=j: scores[k, j] - scores[k, heads[k]]) for j in rest]
        for a, i in enumerate(rest):
            small[a, -1] = scores[i, leave[a]]
            small[-1, a] = scores[enter[a], i] - scores[enter[a], heads[enter[a]]]
        solved = spanning(small)
        result = heads.copy()
        for a, i in enumerate(rest):
            if a > 0:
                result[i] = leave[a] if solved[a] == len(rest) else rest[solved[a]]
        way = solved[-1]
        result[enter[way]] = rest[way]
        return result
    return heads


def tree_of(scores):
    """Best tree with one root: scores of n words, column 0 the root."""
    n = len(scores)
    square = np.full((n + 1, n + 1), -1e18)
    square[1:] = scores
    heads = spanning(square)
    roots = [i for i in range(1, n + 1) if heads[i] == 0]
    if len(roots) > 1:
        gain = scores[:, 0] - scores[:, 1:].max(1)
        root = max(roots, key=lambda i: gain[i - 1])
        square[1:, 0] = -1e9
        square[root] = -1e18
        square[root, 0] = 0
        heads = spanning(square)
    return heads[1:]


def two_best(scores):
    """For each token its best and second best class, and the chance of the best against the second."""
    chances, classes = scores.softmax(-1).topk(2, -1)
    return torch.cat([classes, (chances[..., :1] / chances.sum(-1, keepdim=True))], -1)


def written(answers):
    return [[int(first), int(second), round(chance, 3)] for first, second, chance in answers.tolist()]


def heads_of(scores):
    """The heads of the best tree as such answers: against the best other head."""
    tree = tree_of(scores.numpy().astype(np.float64))
    answers = two_best(scores)
    for i, (head, (first, second, chance)) in enumerate(zip(tree, answers.tolist())):
        if head == second:
            answers[i] = torch.tensor([second, first, 1 - chance])
        elif head != first:
            answers[i] = torch.tensor([head, head, 1.0])
    return tree, answers


@torch.no_grad()
def predict(sentences):
    """Adds to each sentence what the teacher reads: two best answers for upos, xpos, heads, relations (to the first heads) and names."""
    teacher.eval()
    for batch in batches(sentences, 5000):
        words = encode(batch)
        arcs, ld, lh = teacher.score(words)
        arcs = mask_heads(arcs, batch)
        upos, xpos = two_best(teacher.upos(words)), two_best(teacher.xpos(words))
        names = two_best(teacher.names(words)[..., :LABELS])
        for i, s in enumerate(batch):
            n = len(s["words"])
            tree, heads = heads_of(arcs[i, :n, : n + 1])
            labels = teacher.relate(ld[i, :n], lh[i, tree])
            labels[:, classes["relations"].index("root")] = torch.from_numpy(np.where(tree == 0, 1e9, -1e9)).float()
            layers = {"upos": upos[i, :n], "xpos": xpos[i, :n], "heads": heads, "relations": two_best(labels), "names": names[i, :n]}
            s["read"] = {name: written(answers) for name, answers in layers.items()}
    teacher.train()


def measure(name, sentences):
    predict(sentences)
    n = sum(len(s["words"]) for s in sentences)
    pairs = [(s, i) for s in sentences for i in range(len(s["words"]))]
    uas = sum(s["read"]["heads"][i][0] == s["heads"][i] for s, i in pairs)
    las = sum(
        s["read"]["heads"][i][0] == s["heads"][i] and s["read"]["relations"][i][0] == s["nrelations"][i] for s, i in pairs
    )
    tag = sum(s["read"]["upos"][i][0] == s["nupos"][i] for s, i in pairs)
    say(f"{name}: UPOS {100 * tag / n:.1f} UAS {100 * uas / n:.1f} LAS {100 * las / n:.1f}")


trees, held, pud, named = map(prepare, (trees, held, pud, named))
say(f"{sum(len(s['words']) for s in trees)} words with trees, {sum(len(s['words']) for s in named)} with names")


def train():
    cache_below([*trees, *held, *pud, *named])
    say(f"{len(cache)} pieces through the lower layers")
    groups = [
        {"params": [p for p in teacher.upper.parameters()], "lr": 6e-5},
        {"params": [p for n, p in teacher.named_parameters() if p.requires_grad and not n.startswith("upper.")], "lr": 1e-3},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
    pieces = sum(len(s["pieces"]) * SHARES[s["source"]] for s in [*trees, *named])
    total = int(PASSES * pieces / BATCH * 1.03)
    scheduler = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda t: min(1, (t + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, t / total))))
    )
    step = 0
    teacher.train()
    for turn in range(PASSES):
        data = [s for s in [*trees, *named] if SHARES[s["source"]] >= 1 or random.random() < SHARES[s["source"]]]
        losses = []
        for batch in batches(data, BATCH, True):
            loss, _ = loss_of(batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 1.0)
            optimizer.step()
            optimizer.zero_grad()
            scheduler.step()
            losses.append(loss.item())
            step += 1
            if step % 100 == 0:
                say(f"step {step} of {total}, loss {np.mean(losses[-100:]):.3f}")
        measure(f"pass {turn + 1}, held back", held)
        measure(f"pass {turn + 1}, pud-news", pud)
        torch.save(teacher.state_dict(), saved)


saved = folder / "teacher.pt"
unnamed = [s for s in [*trees, *held] if not s["names"]]
if saved.exists():
    teacher.load_state_dict(torch.load(saved, weights_only=True))
else:
    train()
texts = [*named, *unnamed]
cache_below(texts)
say("reading texts")
predict(texts)
with open(folder / "taught.ndjson", "w") as file:
    for s in texts:
        file.write(json.dumps({"key": s["key"], **s["read"]}) + "\n")
with open(folder / "classes.json", "w") as file:
    json.dump(classes, file)
say("done")
