import chromadb

store = chromadb.PersistentClient(path="data/log-book").get_or_create_collection("log-book")


def look_up(question: str):
    return store.query(query_texts=[question], n_results=3)
