"""Files from a folder, a git revision and memory."""

import subprocess
from pathlib import Path

import pytest

from dutybook.read.tree import (
    LARGEST_FILE,
    DiskTree,
    FileTree,
    GitTree,
    MemoryTree,
    TreeMissingError,
    UnreadableError,
)

FILES = {"county.yml": "名称: 青禾县\n", "qingxi/town.yml": "名称: 清溪镇\n"}


def write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def git(repository: Path, *arguments: str) -> None:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(
        ["git", "-C", str(repository), *who, *arguments], check=True, capture_output=True
    )


def refusal(tree: FileTree, path: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        tree.read(path)
    return str(caught.value)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose tag ``first`` holds FILES below lists/, and whose HEAD one town more."""
    root = tmp_path_factory.mktemp("repository")
    git(root, "init", "--quiet")
    write(root, {f"lists/{path}": text for path, text in FILES.items()})
    write(root, {"README.md": "x", "lists/.hidden.yml": "x", "lists/.cache/x.yml": "x"})
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "first")
    git(root, "tag", "first")
    write(root, {"lists/liulin/town.yml": "名称: 柳林乡\n", "lists/county.yml": "名称: 新禾县\n"})
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "second")
    write(root, {"lists/county.yml": "名称: 没有提交的县\n"})
    return root


def test_a_folders_files_are_listed_by_path_in_order(tmp_path: Path) -> None:
    write(tmp_path, {"z.yml": "", "a/b.yml": "", "a/B.yml": "", "a.yml": ""})
    assert DiskTree(tmp_path).files() == ("a.yml", "a/B.yml", "a/b.yml", "z.yml")


def test_a_folders_dot_files_are_not_listed(tmp_path: Path) -> None:
    write(tmp_path, {".git/config": "", ".DS_Store": "", "qingxi/.town.yml.swp": "", "a.yml": ""})
    assert DiskTree(tmp_path).files() == ("a.yml",)


def test_a_folders_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: b\r\n")
    assert DiskTree(tmp_path).read("a.yml") == b"\xef\xbb\xbfa: b\r\n"


def test_a_symbolic_link_is_listed_but_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"outside/secret.yml": "秘密", "lists/a.yml": ""})
    lists = tmp_path / "lists"
    (lists / "link.yml").symlink_to(tmp_path / "outside/secret.yml")
    (lists / "folder").symlink_to(tmp_path / "outside", target_is_directory=True)
    tree = DiskTree(lists)
    assert tree.files() == ("a.yml", "folder", "link.yml")
    for path in ("folder", "link.yml"):
        assert refusal(tree, path) == "这是符号链接；请放入文件本身"


def test_a_file_of_more_than_8_mb_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "list.yml").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    told = refusal(DiskTree(tmp_path), "list.yml")
    assert told == "文件超过 8 MB；请按类别分成几个文件"


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    assert refusal(DiskTree(tmp_path), "gone.yml").startswith("读不出这个文件")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(TreeMissingError) as caught:
        DiskTree(tmp_path / "list")
    assert str(caught.value) == f"没有文件夹 {tmp_path / 'list'}"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    write(tmp_path, {"lists": ""})
    with pytest.raises(TreeMissingError):
        DiskTree(tmp_path / "lists")


def test_a_folder_below_the_current_one_is_shown_as_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"here/lists/county.yml": ""})
    monkeypatch.chdir(tmp_path / "here")
    assert DiskTree(tmp_path / "here/lists").label == "lists"
    monkeypatch.chdir(tmp_path / "here/lists")
    assert DiskTree(tmp_path / "here").label == (tmp_path / "here").as_posix()


def test_a_revision_holds_what_was_committed(repository: Path) -> None:
    tree = GitTree(repository, "HEAD", "lists")
    assert tree.files() == ("county.yml", "liulin/town.yml", "qingxi/town.yml")
    assert tree.read("county.yml").decode() == "名称: 新禾县\n"


def test_an_older_revision_holds_what_was_then_committed(repository: Path) -> None:
    tree = GitTree(repository, "first", "lists")
    assert {path: tree.read(path).decode() for path in tree.files()} == FILES


def test_the_whole_repository_is_a_tree_too(repository: Path) -> None:
    assert "README.md" in GitTree(repository, "first").files()


def test_a_revision_is_shown_before_the_path(repository: Path) -> None:
    assert GitTree(repository, "first", "lists").label == "first:lists"


@pytest.mark.parametrize(
    ("revision", "folder", "shown"),
    [("v9", "lists", "v9:lists"), ("HEAD", "list", "HEAD:list")],
    ids=["revision", "folder"],
)
def test_what_git_does_not_have_is_named(
    repository: Path, revision: str, folder: str, shown: str
) -> None:
    with pytest.raises(TreeMissingError) as caught:
        GitTree(repository, revision, folder).files()
    assert str(caught.value).startswith(f"git 里没有 {shown}")


def test_a_folder_outside_git_has_no_revisions(tmp_path: Path) -> None:
    with pytest.raises(TreeMissingError):
        GitTree(tmp_path, "HEAD").files()


def test_a_missing_git_command_is_named(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TreeMissingError) as caught:
        GitTree(repository, "HEAD").files()
    assert str(caught.value) == "没有找到 git 命令"


def test_chinese_file_names_come_out_of_git_as_they_are(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    write(tmp_path, {"清溪 镇/town.yml": "x"})
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    tree = GitTree(tmp_path, "HEAD")
    assert tree.files() == ("清溪 镇/town.yml",)
    assert tree.read("清溪 镇/town.yml") == b"x"


def test_a_symbolic_link_in_a_revision_is_listed_but_not_read(tmp_path: Path) -> None:
    """Git lists it as a blob (mode 120000), whose content is the address it points to."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "link.yml").symlink_to("/etc/hostname")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "link")
    tree = GitTree(tmp_path, "HEAD")
    assert tree.files() == ("link.yml",)
    assert refusal(tree, "link.yml") == "这是符号链接；请放入文件本身"


def test_memory_holds_texts_and_bytes() -> None:
    tree = MemoryTree({"b.yml": "名称", "a.yml": b"\xff"}, label="lists")
    assert (tree.files(), tree.label) == (("a.yml", "b.yml"), "lists")
    assert (tree.read("a.yml"), tree.read("b.yml")) == (b"\xff", "名称".encode())
